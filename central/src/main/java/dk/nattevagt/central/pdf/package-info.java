/**
 * Paper: lays out text, tables and small drawings on A4 pages as PDF, with its own font, so that every letter shows on every machine.
 * Decides nothing about what stands there, and asks for nothing over the network.
 */
@NullMarked
package dk.nattevagt.central.pdf;

import org.jspecify.annotations.NullMarked;
