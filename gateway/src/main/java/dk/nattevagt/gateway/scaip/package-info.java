/**
 * SCAIP (SS 91100, CLC/TS 50134-9): what the social alarms already in homes say, XML to reports, as leniently as they need it. Only
 * the words: it knows no SIP, which carries them, and no other adapter.
 */
@NullMarked
package dk.nattevagt.gateway.scaip;

import org.jspecify.annotations.NullMarked;
