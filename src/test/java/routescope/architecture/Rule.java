package routescope.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One rule of the architecture.
 *
 * @param name what a failing test is called
 * @param check the rule, with its reason
 * @param planted what its report on the planted violations must mention: a rule that misses them guards nothing
 */
public record Rule(String name, ArchRule check, List<String> planted) {
    static Rule of(String name, ArchRule check, String... planted) {
        return new Rule(name, check.as(name).allowEmptyShould(true), List.of(planted));
    }

    @Override
    public String toString() {
        return name;
    }
}
