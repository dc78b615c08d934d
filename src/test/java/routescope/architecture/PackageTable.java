package routescope.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may use whom: the table of the architecture, as a condition on classes. */
final class PackageTable {
    private static final String BASE = "routescope";
    private static final String FEATURE = "ui.<feature>";

    /** Everybody may name an error or a piece of text. */
    private static final Set<String> COMMON = Set.of("core.error");

    /** Direct arrows between the parts of the core; an arrow of an arrow is allowed too. */
    private static final Map<String, Set<String>> CORE = Map.ofEntries(
            Map.entry("core.error", Set.of()),
            Map.entry("core.tensor", Set.of()),
            Map.entry("core.random", Set.of()),
            Map.entry("core.patch", Set.of("core.random")),
            Map.entry("core.edit", Set.of("core.patch")),
            Map.entry("core.image", Set.of("core.patch")),
            Map.entry("core.data", Set.of("core.patch", "core.image")),
            Map.entry("core.model", Set.of("core.tensor", "core.patch")),
            Map.entry("core.train", Set.of("core.model", "core.data", "core.metric")),
            Map.entry("core.metric", Set.of("core.patch")),
            Map.entry("core.run", Set.of("core.train", "core.metric")),
            Map.entry("core.spurious", Set.of("core.run", "core.edit")),
            Map.entry("core.experiment", Set.of("core.cluster", "core.gating", "core.run")),
            Map.entry("core.cluster", Set.of("core.random")),
            Map.entry("core.gating", Set.of("core.tensor", "core.random")));

    private static final Set<String> CORE_ALL = CORE.keySet();
    private static final Set<String> CORE_WITHOUT_TENSOR =
            CORE_ALL.stream().filter(area -> !area.equals("core.tensor")).collect(Collectors.toUnmodifiableSet());

    /** Arrows above the core; these are complete as they stand. */
    private static final Map<String, Set<String>> ABOVE = Map.ofEntries(
            Map.entry("viz", CORE_WITHOUT_TENSOR),
            Map.entry("app", CORE_ALL),
            Map.entry("cli", join(CORE_ALL, "app", "viz")),
            // Shown: the one moment, theme and way of painting that all views of a window share.
            Map.entry("ui.fx", Set.of("core.run", "viz")),
            Map.entry("ui.text", Set.of("ui.fx")),
            Map.entry("ui.action", Set.of("ui.fx", "ui.text")),
            Map.entry("ui.theme", Set.of("ui.fx", "ui.text", "viz")),
            Map.entry("ui.dialog", Set.of("ui.fx", "ui.text", "ui.theme")),
            Map.entry("ui.control", Set.of("ui.fx", "ui.text", "viz")),
            Map.entry("ui.job", Set.of("ui.fx", "ui.text", "ui.control", "ui.dialog", "app")),
            Map.entry("ui.settings", Set.of("ui.fx", "ui.text", "ui.theme", "ui.dialog", "ui.control", "app")),
            Map.entry(
                    FEATURE,
                    join(
                            CORE_WITHOUT_TENSOR,
                            "app",
                            "viz",
                            "ui.control",
                            "ui.fx",
                            "ui.action",
                            "ui.text",
                            "ui.theme",
                            "ui.dialog",
                            "ui.job",
                            "ui.settings")));

    /** Of these only records and enums are values; the rest of them works. */
    private static final Set<String> WORKING = Set.of("core.data", "core.model", "core.train", "core.random");

    private PackageTable() {}

    static ArchCondition<JavaClass> onlyUseWhatTheTableAllows() {
        return new ArchCondition<>("use only the packages the table allows") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .flatMap(dependency -> complaint(dependency).stream())
                        .distinct()
                        .forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
            }
        };
    }

    private static Optional<String> complaint(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        Optional<String> from = area(dependency.getOriginClass());
        Optional<String> to = area(target);
        if (from.isEmpty() || to.isEmpty() || from.equals(to) || from.get().equals("Main")) {
            return Optional.empty();
        }
        return why(from.get(), to.get(), target).map(reason -> reason + ": " + dependency.getDescription());
    }

    private static Optional<String> why(String from, String to, JavaClass target) {
        if (from.equals("ui.shell")) {
            return to.equals("Main") ? Optional.of("nobody may use Main") : Optional.empty();
        }
        Optional<Set<String>> allowed = allowed(from);
        if (allowed.isEmpty()) {
            return Optional.of(from + " is not in PackageTable: give it a row there and in the architecture");
        }
        if (!allowed.get().contains(to) && !COMMON.contains(to)) {
            return Optional.of(from + " may not use " + to);
        }
        boolean value = isValue(target);
        if ((from.equals("viz") || isFeature(from)) && WORKING.contains(to) && !value) {
            return Optional.of(from + " may use only the records and enums of " + to);
        }
        return Optional.empty();
    }

    /** Records, enums, and what only records are, such as the configuration of any data. */
    private static boolean isValue(JavaClass type) {
        boolean onlyRecords = type.isInterface()
                && !type.getAllSubclasses().isEmpty()
                && type.getAllSubclasses().stream().allMatch(JavaClass::isRecord);
        return type.isRecord() || type.isEnum() || onlyRecords;
    }

    private static Optional<Set<String>> allowed(String area) {
        if (CORE.containsKey(area)) {
            return Optional.of(closure(area));
        }
        return Optional.ofNullable(ABOVE.get(isFeature(area) ? FEATURE : area));
    }

    private static Set<String> closure(String area) {
        Set<String> reached = new HashSet<>(CORE.get(area));
        for (String next : CORE.get(area)) {
            reached.addAll(closure(next));
        }
        return reached;
    }

    /** {@return whether an area is a screen of its own} */
    static boolean isFeature(String area) {
        return area.startsWith("ui.") && !area.equals("ui.shell") && !ABOVE.containsKey(area);
    }

    /** {@return the row of the table a class belongs to, empty for foreign classes} */
    static Optional<String> area(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        int base = Arrays.asList(parts).indexOf(BASE);
        if (base < 0) {
            return Optional.empty();
        }
        int left = parts.length - base - 1;
        if (left == 0) {
            return Optional.of("Main");
        }
        String first = parts[base + 1];
        if (first.equals("ui") || first.equals("core")) {
            return Optional.of(left == 1 ? first + ".shell" : first + "." + parts[base + 2]);
        }
        return Optional.of(first);
    }

    private static Set<String> join(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
