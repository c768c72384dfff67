package dk.nattevagt.simulator.device;

import java.time.Duration;

/**
 * Somebody on a path that begins at home and leads out of the neighbourhood to the south-west, on invented ground.
 *
 * @param alongM how far along the path, in metres
 */
public record Walk(double alongM, Going going) {
    /** In the armchair. */
    public static final Walk AT_HOME = new Walk(0, Going.STAYS);
    private static final double METRES_A_SECOND = 1.2;
    /** Metres east and north of home, from corner to corner. */
    private static final double[][] PATH = {{0, 0}, {50, -170}, {20, -420}, {-160, -640}, {-420, -820}, {-760, -900},
            {-1_050, -1_120}};
    private static final double METRES_IN_DEGREE = 111_320;

    /** Which way. */
    public enum Going {
        STAYS, OUT, HOME
    }

    /** A point on the earth, in degrees. */
    public record Point(double latitude, double longitude) {}

    /** Turns. One who is home already stays. */
    public Walk going(Going now) {
        return new Walk(alongM, now == Going.HOME && alongM == 0 ? Going.STAYS : now);
    }

    /** After walking for this long; stops at either end. */
    public Walk after(Duration time) {
        double metres = METRES_A_SECOND * time.toNanos() / 1e9;
        return switch (going) {
            case STAYS -> this;
            case OUT -> alongM + metres < length() ? new Walk(alongM + metres, going) : new Walk(length(), Going.STAYS);
            case HOME -> alongM - metres > 0 ? new Walk(alongM - metres, going) : AT_HOME;
        };
    }

    /** Whether the walker is at home. */
    public boolean isHome() {
        return alongM == 0;
    }

    /** Kilometres an hour. */
    public double speedKmh() {
        return going == Going.STAYS ? 0 : METRES_A_SECOND * 3.6;
    }

    /** Where that is, for a home there. */
    public Point from(Point home) {
        double left = alongM;
        int corner = 1;
        while (corner < PATH.length - 1 && left > between(corner)) {
            left -= between(corner);
            corner++;
        }
        double part = Math.min(1, left / between(corner));
        double east = PATH[corner - 1][0] + part * (PATH[corner][0] - PATH[corner - 1][0]);
        double north = PATH[corner - 1][1] + part * (PATH[corner][1] - PATH[corner - 1][1]);
        return new Point(home.latitude() + north / METRES_IN_DEGREE,
                home.longitude() + east / (METRES_IN_DEGREE * Math.cos(Math.toRadians(home.latitude()))));
    }

    private static double length() {
        double all = 0;
        for (int corner = 1; corner < PATH.length; corner++) {
            all += between(corner);
        }
        return all;
    }

    private static double between(int corner) {
        return Math.hypot(PATH[corner][0] - PATH[corner - 1][0], PATH[corner][1] - PATH[corner - 1][1]);
    }
}
