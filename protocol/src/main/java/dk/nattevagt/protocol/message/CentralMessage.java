package dk.nattevagt.protocol.message;

/** What the central tells a gateway. */
public sealed interface CentralMessage permits Receipt, Refusal, Progress, HeartbeatHeard, SignedLockOrder,
        ReportOften {}
