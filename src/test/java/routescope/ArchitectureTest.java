package routescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.FailureReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.architecture.Rule;
import routescope.architecture.Rules;

/** Holds the program to the rules of its architecture, and the rules to finding what breaks them. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("routescope");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.routescope");

    private static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(Rule rule) {
        rule.check().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void reportsWhatBreaksTheRule(Rule rule) {
        FailureReport report = rule.check().evaluate(PLANTED).getFailureReport();

        assertThat(rule.planted()).isNotEmpty();
        assertThat(String.join("\n", report.getDetails())).contains(rule.planted());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsWhatKeepsTheRule(Rule rule) {
        FailureReport report = rule.check().evaluate(PLANTED).getFailureReport();

        assertThat(report.getDetails()).noneMatch(detail -> detail.contains("planted.routescope.ui.gamma."));
    }

    @Test
    void seesTheProgram() {
        assertThat(PROGRAM.stream().map(JavaClass::getName)).contains("routescope.Main", "routescope.app.Session");
    }

    @Test
    void marksEveryPackageAsNullChecked() {
        List<String> unmarked = PROGRAM.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(part -> !part.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toList());

        assertThat(unmarked)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }
}
