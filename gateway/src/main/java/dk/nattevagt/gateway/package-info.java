/**
 * The gateway program: reads its configuration, wires the parts together by hand and runs them. The only package that sees all
 * others.
 */
@NullMarked
package dk.nattevagt.gateway;

import org.jspecify.annotations.NullMarked;
