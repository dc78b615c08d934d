package routescope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberTableTest {
    @Test
    void quotesOnlyWhatNeedsItWhenWrittenAsCsv() {
        NumberTable table = new NumberTable(
                "t", List.of("plain", "with, comma"), List.of(List.of("1.5", "say \"hi\""), List.of("", "a\nb")));

        assertThat(table.toCsv()).isEqualTo("plain,\"with, comma\"\n1.5,\"say \"\"hi\"\"\"\n,\"a\nb\"\n");
    }
}
