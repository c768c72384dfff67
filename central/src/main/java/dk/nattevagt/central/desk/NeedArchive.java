package dk.nattevagt.central.desk;

import dk.nattevagt.central.dossier.NeedRecords;
import dk.nattevagt.central.dossier.WhoseCall;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.List;

/** Calls and equipment for those who judge a need: committed states only. Blocking; not for an event loop. */
public interface NeedArchive {

    /** Everything in a few queries, however many citizens it is about. */
    NeedRecords read(NeedRecords.Question question);

    /** What people have said of whose a call was, oldest first. */
    List<WhoseCall> said(AlarmId alarm);

    /** Writes down what a person says of whose a call was. It stands when this returns. */
    void say(WhoseCall said);
}
