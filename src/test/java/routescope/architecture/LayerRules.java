package routescope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** Which package may know which library and which other package. */
final class LayerRules {
    private static final String[] TOOLKIT = {
        "javafx..", "com.sun.javafx..", "org.controlsfx..", "org.kordamp..", "atlantafx.."
    };
    private static final String[] NATIVES = {"org.nd4j..", "org.bytedeco.."};

    private LayerRules() {}

    static List<Rule> all() {
        return List.of(toolkit(), natives(), copies(), table(), cycles());
    }

    private static Rule toolkit() {
        return Rule.of(
                "core, viz, app and cli know no toolkit",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "..routescope.core..", "..routescope.viz..", "..routescope.app..", "..routescope.cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(TOOLKIT)
                        .because("the window, the command line and the tests share them, two of which have no window"),
                "core.train.Painter",
                "javafx.scene.paint.Color");
    }

    private static Rule natives() {
        return Rule.of(
                "ND4J is named in core.tensor only",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..routescope.core.tensor..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(NATIVES)
                        .because("off-heap memory is freed by hand, and one package can be watched for leaks"),
                "core.train.Painter",
                "INDArray");
    }

    private static Rule copies() {
        return Rule.of(
                "only copies leave core.tensor",
                methods()
                        .that()
                        .areDeclaredInClassesThat(JavaClass.Predicates.resideInAPackage("..routescope.core.tensor.."))
                        .and(isVisibleOutside())
                        .should(nameNoNatives())
                        .because("an array that leaves may outlive its memory, or be changed from outside"),
                "core.tensor.Leak");
    }

    private static Rule table() {
        return Rule.of(
                "packages use only what the table allows",
                classes()
                        .should(PackageTable.onlyUseWhatTheTableAllows())
                        .because("a part can be understood, tested and replaced only if what it needs is known"),
                "core.metric may not use core.train",
                "ui.alpha may not use ui.beta",
                "app may not use ui.alpha",
                "viz may use only the records and enums of core.train",
                "ui.control may not use app",
                "odd is not in PackageTable");
    }

    private static Rule cycles() {
        return Rule.of(
                "packages form no cycle",
                slices().matching("..routescope.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("packages in a cycle are one package in disguise"),
                "core.metric",
                "core.train");
    }

    private static DescribedPredicate<JavaMethod> isVisibleOutside() {
        return DescribedPredicate.describe(
                "are visible outside",
                method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && (method.getModifiers().contains(JavaModifier.PUBLIC)
                                || method.getModifiers().contains(JavaModifier.PROTECTED))
                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static ArchCondition<JavaCodeUnit> nameNoNatives() {
        return new ArchCondition<>("name no type of ND4J") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                Stream.concat(item.getRawParameterTypes().stream(), Stream.of(item.getRawReturnType()))
                        .map(JavaClass::getBaseComponentType)
                        .filter(JavaClass.Predicates.resideInAnyPackage(NATIVES))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                item, item.getDescription() + " lets " + type.getName() + " out")));
            }
        };
    }
}
