package dk.nattevagt.central.web;

import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaEntry;
import dk.nattevagt.central.rota.RotaWords;
import dk.nattevagt.central.rota.ShiftChange;
import dk.nattevagt.central.rota.Swap;
import io.vertx.core.json.JsonObject;

/** Who decided what about rota and plans, in Danish. */
final class HistoryJson {
    private final Rota rota;
    private final RotaWords words;

    HistoryJson(Rota rota) {
        this.rota = rota;
        this.words = new RotaWords(rota);
    }

    JsonObject entry(RotaEntry entry) {
        UserId by = entry.by();
        return new JsonObject()
                .put("number", entry.number())
                .put("at", AlarmJson.text(entry.at()))
                .put("by", by == null ? null : by.value())
                .put("byName", by == null ? null : words.name(by))
                .put("text", text(entry.act()));
    }

    private String text(RotaAct act) {
        return switch (act) {
            case RotaAct.SetRotation set -> "Ny turnus for %s fra %s.".formatted(words.name(set.team()),
                    set.rotation().from());
            case RotaAct.ChangeShift change -> change(change.change());
            case RotaAct.ProposeSwap proposal -> swap(proposal.swap(), "foreslået");
            case RotaAct.AnswerSwap answer -> rota.plan().swap(answer.swap())
                    .map(swap -> swap(swap, answer.accepted() ? "aftalt" : "afvist")).orElse("Bytte besvaret.");
            case RotaAct.SavePlan save -> "Alarmplanen »%s« gemt.".formatted(save.rule().name());
            case RotaAct.RemovePlan remove -> "Alarmplanen »%s« slettet.".formatted(remove.plan());
        };
    }

    private String change(ShiftChange change) {
        String what = switch (change.kind()) {
            case ADD -> "sat på";
            case REMOVE -> "taget af";
        };
        return "%s %s %s%s.".formatted(words.name(change.person()), what, words.shift(change.shift()),
                change.reason().isEmpty() ? "" : " (" + change.reason() + ")");
    }

    private String swap(Swap swap, String how) {
        return "Bytte %s: %s giver %s til %s for %s.".formatted(how, words.name(swap.proposer()),
                words.shift(swap.gives()), words.name(swap.other()), words.shift(swap.takes()));
    }
}
