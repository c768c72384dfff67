/**
 * What the alarms and the equipment say of a citizen's need: whose a call was, which of them count, when a call could have been made and
 * not heard, and the dossier an assessor decides by. Computed from what others read. Knows neither storage nor page, and never asks for
 * the time.
 */
@NullMarked
package dk.nattevagt.central.dossier;

import org.jspecify.annotations.NullMarked;
