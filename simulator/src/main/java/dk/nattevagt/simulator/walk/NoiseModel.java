package dk.nattevagt.simulator.walk;

/**
 * How wrong a tracker is. Each error has two parts: one that wanders slowly (first-order Gauss-Markov) and is the same for fixes that lie
 * close together, and one that is new each time.
 *
 * <p>Figures and where they are from: satellite fixes in the open have a median error of 8 m, positions from Wi-Fi 74 m, from the telephone
 * network 600 m (Zandbergen, "Accuracy of iPhone Locations", Transactions in GIS 13, 2009). A device that lies still shows a fix 94 to
 * 200 m off while it claims 1.7 to 1.9 m about once a day, for one fix at intervals of 12 s (field logs in Tracelet pull request 295). The
 * rest is our own estimate, on the bad side of what a person with a tracker in a brick house sees: fixes through walls wander by 20 m, a third of
 * them never come, and once a week a reflection wanders by 60 m for three quarters of an hour and claims to be exact.
 *
 * @param openSigmaM the wandering part in the open, for each axis
 * @param indoorSigmaM the same in a house
 * @param jitterM the new part, for each axis
 * @param wanderSeconds after which the wandering part has been forgotten by two thirds; in the open a fifth of it
 * @param noFixIndoors share of reports from a house that have no fix
 * @param wifiIndoors share of fixes in a house that come from Wi-Fi
 * @param wifiSigmaM their error for each axis
 * @param cellIndoors share of fixes in a house that come from the telephone network
 * @param cellSigmaM their error for each axis
 * @param jumpsPerDay moments at which a fix is far off and claims to be exact
 * @param jumpM their least distance, and the mean of what comes to it
 * @param jumpSeconds how long one lasts, in the mean
 * @param badSpellsPerYear times at which the wandering part in a house grows
 * @param badSpellFactor by how much
 * @param badSpellMinutes how long they last
 */
public record NoiseModel(double openSigmaM, double indoorSigmaM, double jitterM, double wanderSeconds,
        double noFixIndoors, double wifiIndoors, double wifiSigmaM, double cellIndoors, double cellSigmaM,
        double jumpsPerDay, double jumpM, double jumpSeconds, double badSpellsPerYear, double badSpellFactor,
        double badSpellMinutes) {

    /** The model the benchmark is measured with. 8 m median are 6.8 m for each axis, 74 m are 63 m, 600 m are 510 m. */
    public static final NoiseModel TOWN = new NoiseModel(6, 20, 3.5, 900, 0.33, 0.15, 63, 0.03, 510, 1, 94, 12, 52, 3,
            45);

    /** Errors as they are, but nothing that a tracker would be returned for: for walks that are about something else. */
    public static final NoiseModel GOOD_DAY = new NoiseModel(6, 12, 3.5, 900, 0, 0, 63, 0, 510, 0, 94, 12, 0, 3, 45);
}
