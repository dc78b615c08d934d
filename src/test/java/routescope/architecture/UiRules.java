package routescope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

/** Who does what on a screen. */
final class UiRules {
    private static final Set<String> CLOCKS = Set.of("javafx.animation.AnimationTimer", "javafx.animation.Timeline");

    private UiRules() {}

    static List<Rule> all() {
        return List.of(frames(), views(), models(), controllers());
    }

    private static Rule frames() {
        return Rule.of(
                "only ui.fx knows frames and the toolkit's thread",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..routescope.ui.fx..")
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "tick by themselves", type -> CLOCKS.contains(type.getName())))
                        .orShould()
                        .callCodeUnitWhere(DescribedPredicate.describe(
                                "enters the toolkit's thread",
                                call -> call.getTargetOwner().getName().equals("javafx.application.Platform")
                                        && call.getName().equals("runLater")))
                        .because("one frame loop draws each view at most once a pulse; a second clock would not know"),
                "runLater",
                "AnimationTimer");
    }

    private static Rule views() {
        return Rule.of(
                "views touch no app class",
                noClasses()
                        .that(areParts("View"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..routescope.app..")
                        .because("a view shows its model, and can be tried without a run"),
                "ui.alpha.AlphaView");
    }

    private static Rule models() {
        return Rule.of(
                "models hold only observable properties",
                fields().that()
                        .areDeclaredInClassesThat(areParts("Model"))
                        .and()
                        .areNotStatic()
                        .should(beObservable())
                        .because("what a view cannot observe, it shows too late"),
                "ui.alpha.AlphaModel.names");
    }

    private static ArchCondition<JavaField> beObservable() {
        return new ArchCondition<>("be final and observable") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean fixed = field.getModifiers().contains(JavaModifier.FINAL);
                if (!fixed || !field.getRawType().isAssignableTo("javafx.beans.Observable")) {
                    events.add(SimpleConditionEvent.violated(
                            field, field.getDescription() + " is not a final observable property"));
                }
            }
        };
    }

    private static Rule controllers() {
        return Rule.of(
                "only controllers call app",
                noClasses()
                        .that(DescribedPredicate.describe(
                                "belong to a screen and are no controller",
                                type -> isOfAFeature(type)
                                        && !outermostName(type).endsWith("Controller")))
                        .should()
                        .callCodeUnitWhere(DescribedPredicate.describe("calls a service of app", UiRules::callsApp))
                        .because("then a screen has one place where something happens, and the shell can undo it"),
                "ui.alpha.AlphaModel",
                "play");
    }

    private static boolean callsApp(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean value = owner.isRecord() || owner.isEnum();
        return !value && PackageTable.area(owner).filter("app"::equals).isPresent();
    }

    private static DescribedPredicate<JavaClass> areParts(String kind) {
        return DescribedPredicate.describe(
                "are a " + kind.toLowerCase(java.util.Locale.ROOT) + " of a screen",
                type -> (isOfAFeature(type) || isOfTheShell(type))
                        && outermostName(type).endsWith(kind));
    }

    private static boolean isOfAFeature(JavaClass type) {
        return PackageTable.area(type).filter(PackageTable::isFeature).isPresent();
    }

    private static boolean isOfTheShell(JavaClass type) {
        return PackageTable.area(type).filter("ui.shell"::equals).isPresent();
    }

    private static String outermostName(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length());
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
