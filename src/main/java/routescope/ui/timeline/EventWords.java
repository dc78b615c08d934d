package routescope.ui.timeline;

import java.util.List;
import routescope.core.run.EventRules;
import routescope.core.run.RunEvent;
import routescope.ui.control.SliderMark;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** What events are called and what they look like. */
final class EventWords {
    private EventWords() {}

    /** {@return an event as a mark} @param event it @param classes names of the classes */
    static SliderMark mark(RunEvent event, List<String> classes) {
        SliderMark.Shape shape = switch (event.kind()) {
            case LOCKED_ON, WOKE, PRECISION_PASSED, ACCURACY_PASSED, WORST_GROUP_RECOVERED -> SliderMark.Shape.UP;
            case DIED, LOSS_JUMPED, WORST_GROUP_FELL -> SliderMark.Shape.DOWN;
            case ROUTERS_SWAPPED -> SliderMark.Shape.DIAMOND;
            case DIVERGED -> SliderMark.Shape.CROSS;
            case EDITED -> SliderMark.Shape.SQUARE;
        };
        return new SliderMark(event.step(), shape, sentence(event, classes));
    }

    /** {@return an event in words, with its number and the threshold} @param event it @param classes their names */
    static String sentence(RunEvent event, List<String> classes) {
        String expert = event.expert() < 0 ? "" : ExpertPalette.letter(event.expert());
        String label = event.label() < 0 ? "" : classes.get(event.label());
        String percent = percent(event.value());
        return switch (event.kind()) {
            case LOCKED_ON -> Texts.get("event.locked", expert, label, percent, percent(EventRules.LOCK));
            case DIED -> Texts.get("event.died", expert);
            case WOKE -> Texts.get("event.woke", expert, Numbers.brief(event.value()), EventRules.WAKE);
            case PRECISION_PASSED ->
                Texts.get("event.precision", expert, passed(EventRules.PRECISION_MARKS, event), percent);
            case ACCURACY_PASSED -> Texts.get("event.accuracy", passed(EventRules.ACCURACY_MARKS, event), percent);
            case LOSS_JUMPED ->
                Texts.get("event.jumped", Numbers.brief(event.value()), EventRules.JUMP_FACTOR, EventRules.JUMP_RISE);
            case ROUTERS_SWAPPED ->
                Texts.get(
                        "event.swapped", expert, label, percent, percent(EventRules.RELEASE), percent(EventRules.LOCK));
            case WORST_GROUP_FELL -> Texts.get("event.fell", label, percent, percent(EventRules.FALL));
            case WORST_GROUP_RECOVERED -> Texts.get("event.recovered", percent, percent(EventRules.RECOVERY), label);
            case DIVERGED -> Texts.get("event.diverged", Numbers.brief(event.value()));
            case EDITED -> Texts.get("event.edited");
        };
    }

    private static String passed(List<Double> marks, RunEvent event) {
        return percent(EventRules.reached(marks, event.value()));
    }

    private static String percent(double share) {
        return Numbers.brief(share * 100);
    }
}
