package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CprNumbers;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.Actor;
import dk.nattevagt.central.search.CaseAnswer;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.PoliceSheet;
import dk.nattevagt.central.search.RelativeAsked;
import dk.nattevagt.central.search.TimelineWords;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the police are handed about somebody who is lost. Blocking. */
public final class PoliceSheets {
    private static final Set<ChecklistItem> DONE = Set.of(ChecklistItem.HOME_SEARCHED, ChecklistItem.HOSPITAL);

    private final CaseStore store;
    private final Registry registry;
    private final CasePositionSource positions;
    private final PoliceSheetPrinter printer;
    private final InstantSource clock;
    private final ZoneId zone;

    public PoliceSheets(CaseStore store, Registry registry, CasePositionSource positions, PoliceSheetPrinter printer,
            InstantSource clock, ZoneId zone) {
        this.store = store;
        this.registry = registry;
        this.positions = positions;
        this.printer = printer;
        this.clock = clock;
        this.zone = zone;
    }

    /** The sheet as a PDF. Looks the tracker up, which is journalled. */
    public byte[] print(LostPersonCase lost, User asker, Actor by) {
        return printer.print(sheet(lost, asker, by));
    }

    PoliceSheet sheet(LostPersonCase lost, User asker, Actor by) {
        Home home = registry.home(lost.home()).orElse(null);
        Wearer wearer = registry.wearer(lost.citizen()).orElse(null);
        String citizen = home == null
                ? lost.citizen().value()
                : home.citizens().stream().filter(one -> one.id().equals(lost.citizen())).map(one -> one.name())
                        .findFirst().orElse(lost.citizen().value());
        Map<ChecklistItem, String> known = new EnumMap<>(ChecklistItem.class);
        lost.checklist().answers().forEach((item, answer) -> known.put(item, withoutCpr(answer)));
        User leader = registry.user(lost.leader()).orElse(null);
        String inPerson = by.inPerson();
        return new PoliceSheet(citizen, registry.nameOf(lost.municipality()),
                home == null ? "" : home.address().oneLine(), home == null ? null : home.phone(),
                lost.checklist().lastSeenAt(), known, lost.checklist().risks(),
                wearer == null ? List.of() : wearer.relatives().stream().map(one -> kin(lost, one)).toList(),
                positions.lastForPolice(lost, asker, by), wearer == null ? null : wearer.home(),
                new PoliceSheet.Contact(nameOf(lost.leader()), leader == null ? null : leader.contact().phone()),
                registry.dutyPhone(lost.municipality()).orElse(null), done(lost),
                new PoliceSheet.Print(clock.instant(), inPerson == null ? asker.name() : inPerson, zone));
    }

    private static PoliceSheet.Kin kin(LostPersonCase lost, Relative relative) {
        return new PoliceSheet.Kin(relative.name(), relative.relation(), relative.phone(),
                lost.relatives().stream().filter(one -> one.isAbout(relative)).map(RelativeAsked::answer)
                        .map(RelativeAsked.Answer::words).findFirst().orElse(null));
    }

    /** What has been done to find them; notes are the searchers' own. */
    private List<PoliceSheet.Done> done(LostPersonCase lost) {
        TimelineWords words = new TimelineWords(this::nameOf, zone);
        return store.timeline(lost.id()).stream().filter(PoliceSheets::concernsThem)
                .map(entry -> new PoliceSheet.Done(entry.at(), withoutCpr(words.line(entry)))).toList();
    }

    private static boolean concernsThem(CaseEntry entry) {
        return switch (entry.kind()) {
            case OPENED, SEARCHES, POLICE_TOLD, FETCHING -> true;
            case JOINED -> entry.details().containsKey("where");
            case ANSWERED, CORRECTED -> ChecklistItem.ofWireName(entry.details().getOrDefault("item", ""))
                    .map(DONE::contains).orElse(false);
            case ADDED, LEFT, LEADS, SEEN_AT, RISKS, RELATIVE_CALLED, SHEET_PRINTED, NOTED, CLOSED -> false;
        };
    }

    private String nameOf(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }

    private static String withoutCpr(CaseAnswer answer) {
        return withoutCpr(answer.text());
    }

    private static String withoutCpr(String text) {
        return CprNumbers.leftOut(text);
    }
}
