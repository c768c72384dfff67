package dk.nattevagt.gateway.decode;

import java.util.List;

/** Reads one line as one protocol writes it: hexadecimal digits, text or JSON. */
@FunctionalInterface
interface FrameReader {
    /** What the line says; never empty. A line of several whole frames gives one reading for each. */
    List<Decoded> read(String line);
}
