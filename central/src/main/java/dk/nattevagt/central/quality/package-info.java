/**
 * How well alarms were answered: the times of each, figures over many, every broken promise with the link that was slow, and an
 * alarm step by step as the system saw it. Pure: computed from the journal and the messages, which others read. Names no person
 * in its sentences; knows no storage and no page.
 */
@NullMarked
package dk.nattevagt.central.quality;

import org.jspecify.annotations.NullMarked;
