/**
 * Who is on shift when: shift patterns, rotations, changes, swaps, which team covers a home, and whether plan and rota reach
 * somebody at every hour. Pure data and rules; knows neither alarms nor how a rota is stored, edited or shown.
 */
@NullMarked
package dk.nattevagt.central.rota;

import org.jspecify.annotations.NullMarked;
