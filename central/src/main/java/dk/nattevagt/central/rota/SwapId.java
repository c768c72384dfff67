package dk.nattevagt.central.rota;

/** Names a swap; unique in the deployment. */
public record SwapId(String value) {
    public SwapId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a swap's id is up to 64 letters, digits and dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
