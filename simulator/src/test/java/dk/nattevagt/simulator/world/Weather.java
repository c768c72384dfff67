package dk.nattevagt.simulator.world;

/**
 * How much trouble there is. Shares are per occasion; the {@code ...Every} are mean milliseconds between two troubles of that
 * kind, 0 for never. {@link #calm()} is what comes after.
 *
 * @param lost share of messages lost on a live link
 * @param doubled share that arrives twice
 * @param slow share that takes up to half a minute, and so comes out of order
 * @param centralRisk share of the central's steps at which its power fails
 * @param gatewayRisk the same for each gateway
 * @param sluggish share of the central's tasks that take up to 1.5 s to begin
 * @param phoneTrouble share of calls to 112 that do not go as they should
 * @param attentive share of rings a person reacts to
 * @param forgetful share of acts after which a person forgets the alarm
 */
public record Weather(
        double lost,
        double doubled,
        double slow,
        double centralRisk,
        double gatewayRisk,
        double sluggish,
        double phoneTrouble,
        double attentive,
        double forgetful,
        long partitionEvery,
        long powerCutEvery,
        long killEvery,
        long centralDiskTroubleEvery,
        long gatewayDiskTroubleEvery,
        long noiseEvery) {

    /** Nothing fails, and everybody does their work. */
    public static Weather calm() {
        return new Weather(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Nothing fails, but people do: some rings go unheard, and some alarms are forgotten for a while. */
    public static Weather tired(double attentive, double forgetful) {
        return new Weather(0, 0, 0, 0, 0, 0, 0, attentive, forgetful, 0, 0, 0, 0, 0, 0);
    }

    /** A night of its own kind of trouble. */
    static Weather stormy(Chance chance) {
        return new Weather(chance.upTo(0.3, 0.3), chance.upTo(0.3, 0.3), chance.upTo(0.2, 0.4), chance.upTo(0.01, 0.4),
                chance.upTo(0.01, 0.4), chance.upTo(0.3, 0.5), chance.upTo(0.9, 0.2), chance.upTo(1, 0.15),
                chance.upTo(0.6, 0.3), every(chance), every(chance), every(chance), every(chance), every(chance),
                every(chance));
    }

    private static long every(Chance chance) {
        return chance.happens(0.4) ? 0 : chance.between(15_000, 180_000);
    }
}
