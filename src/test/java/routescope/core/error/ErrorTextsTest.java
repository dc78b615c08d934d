package routescope.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorTextsTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("routescope.core.error.errors");
    private static final Object[] ARGUMENTS = {"first", "second", "third", "fourth"};

    @Test
    void holdsASentenceAndAHintForEveryCodeAndNothingElse() {
        Set<String> expected = Arrays.stream(ErrorCode.values())
                .flatMap(code -> Stream.of(code + ".sentence", code + ".hint"))
                .collect(Collectors.toSet());

        assertThat(TEXTS.keySet())
                .as("keys of errors.properties; a missing one is a line to add, an extra one a line to delete")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void readsAsASentenceWithAWayOut(ErrorCode code) {
        RoutescopeException error = new RoutescopeException(code, ARGUMENTS);

        assertThat(error.sentence()).isNotBlank().endsWith(".").doesNotContain("{", "}");
        assertThat(error.hint()).isNotBlank().doesNotContain("{", "}");
        assertThat(error).hasMessage(error.sentence()).hasNoCause();
    }

    @Test
    void keepsTheCauseAndTheCode() {
        IllegalStateException cause = new IllegalStateException("why");

        RoutescopeException error = new RoutescopeException(ErrorCode.INTERNAL, cause, "loading", "why");

        assertThat(error).hasCause(cause);
        assertThat(error.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(error.sentence()).contains("loading").contains("why");
    }
}
