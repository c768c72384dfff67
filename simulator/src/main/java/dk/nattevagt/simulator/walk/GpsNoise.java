package dk.nattevagt.simulator.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a receiver makes of where it is, by a noise model and a seed. */
final class GpsNoise {
    private static final double DAY_SECONDS = 86_400;

    private final NoiseModel model;
    private final Random random;
    private @Nullable Instant last;
    private double wanderEast;
    private double wanderNorth;
    private Instant jumpEnds = Instant.MIN;
    private double jumpEast;
    private double jumpNorth;
    private Instant spellEnds = Instant.MIN;

    GpsNoise(NoiseModel model, Random random) {
        this.model = model;
        this.random = random;
    }

    /** A measured position. */
    record Measured(Spot spot, double accuracyM, boolean valid) {}

    Measured measure(Spot truth, boolean indoors, Instant now) {
        // The first fix has wandered for long, and nothing else has happened to it yet.
        Instant before = last == null ? now : last;
        double seconds = Math.max(0, Duration.between(before, now).toMillis() / 1000.0);
        wander(indoors, last == null ? DAY_SECONDS : seconds, now);
        jump(seconds, now);
        last = now;
        if (now.isBefore(jumpEnds)) {
            return new Measured(truth.plus(jumpEast, jumpNorth), 2, true);
        }
        if (indoors && random.nextDouble() < model.noFixIndoors()) {
            return new Measured(truth.plus(wanderEast, wanderNorth), 50, false);
        }
        double source = indoors ? random.nextDouble() : 1;
        if (source < model.cellIndoors()) {
            return coarse(truth, model.cellSigmaM(), 500 + random.nextDouble() * 1500);
        }
        if (source < model.cellIndoors() + model.wifiIndoors()) {
            return coarse(truth, model.wifiSigmaM(), 40 + random.nextDouble() * 40);
        }
        return new Measured(truth.plus(wanderEast + jitter(), wanderNorth + jitter()),
                indoors ? 8 + random.nextDouble() * 25 : 3 + random.nextDouble() * 9, true);
    }

    private void wander(boolean indoors, double seconds, Instant now) {
        if (indoors && random.nextDouble() < model.badSpellsPerYear() / 365 * seconds / DAY_SECONDS) {
            spellEnds = now.plusSeconds(Math.round(model.badSpellMinutes() * 60));
        }
        double sigma = indoors
                ? model.indoorSigmaM() * (now.isBefore(spellEnds) ? model.badSpellFactor() : 1)
                : model.openSigmaM();
        double kept = Math.exp(-seconds / (indoors ? model.wanderSeconds() : model.wanderSeconds() / 5));
        double anew = sigma * Math.sqrt(1 - kept * kept);
        wanderEast = wanderEast * kept + random.nextGaussian() * anew;
        wanderNorth = wanderNorth * kept + random.nextGaussian() * anew;
    }

    private void jump(double seconds, Instant now) {
        // How many begin a day is told by how many fixes see one: so many a day, whatever the interval.
        if (!now.isBefore(jumpEnds) && random.nextDouble() < model.jumpsPerDay() * seconds / DAY_SECONDS) {
            double metres = model.jumpM() - Math.log(1 - random.nextDouble()) * model.jumpM();
            Spot offset = Spot.polar(random.nextDouble() * 360, metres);
            jumpEast = offset.east();
            jumpNorth = offset.north();
            jumpEnds = now.plusMillis(1 + Math.round(-Math.log(1 - random.nextDouble()) * model.jumpSeconds() * 1000));
        }
    }

    private Measured coarse(Spot truth, double sigma, double claimed) {
        return new Measured(truth.plus(random.nextGaussian() * sigma, random.nextGaussian() * sigma), claimed, true);
    }

    private double jitter() {
        return random.nextGaussian() * model.jitterM();
    }
}
