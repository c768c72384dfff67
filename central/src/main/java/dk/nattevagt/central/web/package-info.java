/**
 * The outward HTTP interface and the night shift's page: log-in, alarms, the stream of changes, health and metrics. Turns
 * requests into questions to the desk and answers into JSON; decides nothing about alarms, and knows no database. Every route
 * stands in one table ({@link dk.nattevagt.central.web.Routes}) with the roles it serves.
 */
@NullMarked
package dk.nattevagt.central.web;

import org.jspecify.annotations.NullMarked;
