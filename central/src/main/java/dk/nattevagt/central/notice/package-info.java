/**
 * What the shift must know beside alarms: an unattended shift, a gap in the rota, an outage, a way that fails. Each lasts from
 * its beginning to its end and is told until somebody has seen to it. Pure data and rules.
 */
@NullMarked
package dk.nattevagt.central.notice;

import org.jspecify.annotations.NullMarked;
