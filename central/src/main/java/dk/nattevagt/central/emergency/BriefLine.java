package dk.nattevagt.central.emergency;

/**
 * One line of what 112 is told.
 *
 * @param written for the eye of whoever reads it to 112
 * @param spoken for the ear: numbers digit by digit
 */
public record BriefLine(Topic topic, String written, String spoken) {

    /** What a line answers, in the order 112 asks. */
    public enum Topic {
        WHAT("what"), WHERE("where"), WHO("who"), HELP("help"), CALL_BACK("call-back");

        private final String wireName;

        Topic(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }
}
