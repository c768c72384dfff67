package dk.nattevagt.gateway.desk;

/** Electricity for a number of steps. */
final class Power {
    private int left;

    Power(int steps) {
        this.left = steps;
    }

    void use() {
        if (left-- <= 0) {
            throw new Cut();
        }
    }

    /** The plug is out: nothing that comes after this happens. */
    static final class Cut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
