package routescope.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Every rule of the architecture. */
public final class Rules {
    private Rules() {}

    /** {@return all rules, in the order of the architecture's list} */
    public static List<Rule> all() {
        return Stream.of(LayerRules.all(), MannerRules.all(), UiRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
