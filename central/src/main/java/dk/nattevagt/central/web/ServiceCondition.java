package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is wrong with the service itself, for screens to tell. Both are asked on the event loop, every two seconds: they answer
 * from memory.
 *
 * @param silentGateways as the supervision last found them, of all municipalities
 * @param complaints as the watchdog last found them; empty when all is well
 */
public record ServiceCondition(Supplier<List<SilentGateway>> silentGateways, Supplier<List<Complaint>> complaints) {}
