package routescope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class AttemptTest {

    @Test
    void hasAValueOrAReasonWhateverFails() {
        assertThat(Attempt.of(() -> 3)).isEqualTo(new Attempt<>(3, null));
        RoutescopeException told = new RoutescopeException(ErrorCode.CANCELLED, "It");
        assertThat(Attempt.of(() -> {
                            throw told;
                        })
                        .trouble())
                .isSameAs(told);
        Attempt<Object> unforeseen = Attempt.of(() -> {
            throw new IllegalStateException("odd");
        });
        assertThat(unforeseen.value()).isNull();
        assertThat(unforeseen.trouble().code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(unforeseen.trouble().sentence()).contains("odd");
    }
}
