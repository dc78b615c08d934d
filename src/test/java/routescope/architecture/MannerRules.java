package routescope.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import routescope.core.error.OutermostHandler;

/** State, threads, streams and chance. Broad catches are checkstyle's affair: bytecode cannot tell them from try-with-resources. */
final class MannerRules {
    private static final Set<String> CHANGEABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.EnumMap",
            "java.util.ArrayDeque",
            "java.util.Random",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicReference");
    private static final Set<String> OF_THE_STATE_OF_THE_CLOCK =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    private MannerRules() {}

    static List<Rule> all() {
        return List.of(singletons(), statics(), streams(), chance(), threads(), outermost());
    }

    private static Rule singletons() {
        return Rule.of(
                "no class hands out its one instance",
                noMethods()
                        .should()
                        .haveName("getInstance")
                        .because("what a class needs stands in its constructor, where a test can give something else"),
                "viz.Globals.getInstance");
    }

    private static Rule statics() {
        return Rule.of(
                "static fields do not change",
                fields().that()
                        .areStatic()
                        .and(DescribedPredicate.describe(
                                "are written by hand",
                                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                        .should(neverChange())
                        .because("two runs in one program, and two tests, must not see each other"),
                "viz.Globals.counter",
                "viz.Globals.CACHE",
                "viz.Globals.TABLE");
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("be final, of an unchangeable type, and private if an array") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean open = !field.getModifiers().contains(JavaModifier.FINAL);
                boolean changeable = CHANGEABLE.contains(type.getName());
                boolean lentArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
                if (open || changeable || lentArray) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
                }
            }
        };
    }

    private static Rule streams() {
        return Rule.of(
                "only cli and Main write to the terminal",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..routescope.cli..")
                        .and()
                        .doNotHaveSimpleName("Main")
                        .should(ACCESS_STANDARD_STREAMS)
                        .because("what a program prints is its interface: everything else goes to the log"),
                "viz.Globals",
                "System.out");
    }

    private static Rule chance() {
        return Rule.of(
                "chance comes from the seed",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..routescope.core.random..")
                        .should()
                        .callCodeUnitWhere(unseeded())
                        .because("the same seed must give the same bits; only core.random may make a fresh seed"),
                "Math.random",
                "Random.<init>",
                "Collections.shuffle",
                "ThreadLocalRandom.current");
    }

    private static DescribedPredicate<JavaCall<?>> unseeded() {
        return DescribedPredicate.describe("draws without a seed", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            int arguments = call.getTarget().getRawParameterTypes().size();
            return owner.equals("java.lang.Math") && method.equals("random")
                    || OF_THE_STATE_OF_THE_CLOCK.contains(owner) && method.equals("<init>") && arguments == 0
                    || owner.equals("java.util.concurrent.ThreadLocalRandom")
                    || owner.equals("java.util.UUID") && method.equals("randomUUID")
                    || owner.equals("java.util.Collections") && method.equals("shuffle") && arguments == 1
                    || owner.equals("org.apache.commons.rng.simple.RandomSource")
                            && (method.equals("create") && arguments == 0
                                    || method.equals("createInt")
                                    || method.equals("createLong"))
                    || owner.equals("org.nd4j.linalg.factory.Nd4j") && method.startsWith("rand");
        });
    }

    private static Rule threads() {
        return Rule.of(
                "threads are made in app and ui.fx only",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..routescope.app..", "..routescope.ui.fx..")
                        .should()
                        .dependOnClassesThat(threadMakers())
                        .orShould()
                        .callCodeUnitWhere(DescribedPredicate.describe("starts threads", MannerRules::startsThreads))
                        .because("who owns no thread needs no lock; the sums of a parallel stream change from run to"
                                + " run"),
                "viz.Globals",
                "java.lang.Thread",
                "parallel");
    }

    private static DescribedPredicate<JavaClass> threadMakers() {
        return DescribedPredicate.describe("make threads", type -> {
            String name = type.getName();
            return name.startsWith("java.util.concurrent.Executor")
                    || name.startsWith("java.util.concurrent.ForkJoin")
                    || name.startsWith("java.util.concurrent.ScheduledExecutor")
                    || name.startsWith("java.util.concurrent.ThreadPool")
                    || name.equals("java.util.concurrent.CompletableFuture")
                    || name.startsWith("java.util.Timer")
                    || name.startsWith("javafx.concurrent.");
        });
    }

    private static boolean startsThreads(JavaCall<?> call) {
        boolean thread = call.getTargetOwner().isAssignableTo(Thread.class);
        return thread && (call.getName().equals("<init>") || call.getName().equals("start"))
                || call.getName().equals("parallel")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                || call.getName().equals("parallelStream");
    }

    private static Rule outermost() {
        return Rule.of(
                "outermost handlers are outermost",
                methods()
                        .that()
                        .areAnnotatedWith(OutermostHandler.class)
                        .should()
                        .beDeclaredInClassesThat(DescribedPredicate.describe(
                                "reside in app, cli, ui.fx, ui.shell or Main",
                                type -> PackageTable.area(type)
                                        .filter(Set.of("app", "cli", "ui.fx", "ui.shell", "Main")::contains)
                                        .isPresent()))
                        .because("deeper down a broad catch hides the mistake from the one who could report it"),
                "viz.Globals.swallow");
    }
}
