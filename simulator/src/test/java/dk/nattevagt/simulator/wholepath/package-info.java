/** The main job with nothing simulated but the finger on the button: real programs, real pages, a real browser. */
@NullMarked
package dk.nattevagt.simulator.wholepath;

import org.jspecify.annotations.NullMarked;
