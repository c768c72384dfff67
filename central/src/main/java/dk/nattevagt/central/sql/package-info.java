/**
 * The database: SQLite by default, PostgreSQL by configuration, through the same stores. One writer commits in groups; readers
 * work beside it. Knows how to keep things and nothing of what they mean.
 */
@NullMarked
package dk.nattevagt.central.sql;

import org.jspecify.annotations.NullMarked;
