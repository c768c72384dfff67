package dk.nattevagt.simulator.world;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who want to know where somebody is, with a right and without one; and those who object. */
final class Lookers {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final List<Asker> PEOPLE = List.of(
            new Asker(new UserId("kirsten"), Role.COORDINATOR, SOLBY),
            new Asker(new UserId("gruppemobil"), Role.GROUP_MOBILE, SOLBY),
            new Asker(new UserId("anna"), Role.RESPONDER, SOLBY), new Asker(new UserId("bo"), Role.RESPONDER, SOLBY),
            new Asker(new UserId("lis"), Role.SHIFT_LEADER, SOLBY),
            new Asker(new UserId("torben"), Role.TECHNICIAN, SOLBY),
            new Asker(new UserId("vibeke"), Role.ASSESSOR, SOLBY),
            new Asker(new UserId("nabo"), Role.COORDINATOR, new MunicipalityId("nabo")));

    private final World world;
    private int cases;

    Lookers(World world) {
        this.world = world;
    }

    /** All night, until it is over. */
    void live(long until) {
        world.time().after(world.chance().between(500, 12_000), () -> {
            if (world.time().elapsed() < until) {
                something(world.chance().oneOf(world.registry().wearers(SOLBY)));
                live(until);
            }
        });
    }

    private void something(Wearer wearer) {
        long what = world.chance().between(0, 22);
        if (what < 10) {
            asks(world.chance().oneOf(PEOPLE), wearer);
        } else if (what < 14) {
            looksAgain(world.chance().oneOf(PEOPLE), wearer);
        } else if (what < 16) {
            objectsOrNoLonger(wearer.citizen());
        } else if (what < 18) {
            caseMoves(wearer.citizen());
        } else if (what < 20) {
            presses(wearer);
        } else {
            isSomewhere(wearer);
        }
    }

    private void asks(Asker asker, Wearer wearer) {
        @Nullable
        Purpose purpose = world.chance().happens(0.1) ? null : world.chance().oneOf(Arrays.asList(Purpose.values()));
        Ask ask = new Ask(wearer.citizen(), purpose, world.chance().happens(0.8) ? "Hun kom ikke hjem fra turen" : "ja",
                world.chance().happens(0.7) ? "MH" : null, null, null);
        int lines = world.central().disk().lookUps.size();
        world.central().positions(desk -> {
            var given = desk.lookUp(asker, ask);
            world.lookUpChecks().answered(asker, wearer, given);
            world.lookUpChecks().refusedAtFirst(given, lines);
        });
    }

    /** Mostly at what they were shown themselves; now and then somebody tries another's. */
    private void looksAgain(Asker asker, Wearer wearer) {
        List<LookUp> granted = world.central().disk().lookUps.values().stream().filter(one -> !one.refused()).toList();
        if (granted.isEmpty()) {
            return;
        }
        LookUp line = world.chance().oneOf(granted);
        Asker who = world.chance().happens(0.8) ? line.asker() : asker;
        Wearer whose = world.registry().wearer(line.ask().citizen()).orElse(wearer);
        world.central().positions(
                desk -> world.lookUpChecks().answered(who, whose, desk.again(who, line.number())));
    }

    private void objectsOrNoLonger(CitizenId citizen) {
        MemoryObjections book = new MemoryObjections(() -> world.central().disk());
        List<Objection> known = book.of(citizen).stream().filter(Objection::inForce).toList();
        if (known.isEmpty()) {
            book.file(new Objection(0, citizen, SOLBY, Objection.Who.GUARDIAN, "Anne", null, world.time().instant(),
                    new UserId("kirsten"), null));
        } else {
            book.end(citizen, known.getFirst().number(),
                    new Objection.End(world.time().instant(), new UserId("kirsten"), "Aftalt med datteren"));
        }
        world.story().tell("citizen", known.isEmpty() ? "objects to being found" : "does not object any more");
    }

    private void caseMoves(CitizenId citizen) {
        CaseStanding before = world.central().disk().cases.get(citizen);
        Set<UserId> people = new HashSet<>();
        PEOPLE.stream().filter(_ -> world.chance().happens(0.4)).forEach(asker -> people.add(asker.user()));
        CaseStanding next = before == null || !before.open()
                ? new CaseStanding(new CaseId("case-" + ++cases), citizen, world.time().instant(), people, true)
                : new CaseStanding(before.id(), citizen, before.openedAt(), before.people(), false);
        world.central().disk().cases.put(citizen, next);
        world.story().tell("staff", next.open() ? "look for somebody" : "have found somebody");
    }

    /** Kept, as the intake keeps it. */
    private void isSomewhere(Wearer wearer) {
        Fix fix = new Fix(new Place(56.1 + world.chance().between(0, 99) / 1_000.0, 11.2), 8.0, true, null);
        Instant now = world.time().instant();
        world.central().disk().equipment.seal(
                new PositionReported(new EventKey(wearer.tracker(), new EventId("fix-" + now.toEpochMilli())), now, fix,
                        FixOrder.NEW, 80, null, null),
                now);
    }

    private void presses(Wearer wearer) {
        world.gateways().stream().filter(gateway -> gateway.id().equals(wearer.tracker().gateway())).findFirst()
                .ifPresent(gateway -> world.household(gateway).push(Household.TRACKER, 300, false));
    }
}
