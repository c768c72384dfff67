package dk.nattevagt.central.desk;

import dk.nattevagt.central.notice.Condition;
import java.time.Instant;
import java.util.List;

/** Somebody who looks whether something is so that the shift must know. */
public interface NoticeSource {

    /** What is so at this moment. The same answer twice is one notice; what is missing next time is over. May read the database. */
    List<Condition> conditions(Instant now);
}
