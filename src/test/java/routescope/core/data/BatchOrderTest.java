package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class BatchOrderTest {
    private static final Seeds SEEDS = new Seeds(3);

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,20,1", "20,20,1", "21,20,2", "100,7,15", "100,1,100", "5,2147483647,1"})
    void visitsEveryImageOnceAnEpochWhateverTheBatchSize(int samples, int batch, int batches) {
        BatchOrder order = new BatchOrder(SEEDS, Purpose.ORDER, samples, batch);
        int[] epoch = order.epoch(4);
        assertThat(order.batches()).isEqualTo(batches);
        assertThat(epoch).containsExactlyInAnyOrder(IntStream.range(0, samples).toArray());
        int[] joined = IntStream.range(0, batches)
                .mapToObj(index -> order.batch(epoch, index))
                .flatMapToInt(Arrays::stream)
                .toArray();
        assertThat(joined).isEqualTo(epoch);
        assertThat(order.batch(epoch, 0)).hasSize(Math.min(samples, batch));
    }

    @Test
    void givesAnyEpochWithoutTheEarlierOnes() {
        BatchOrder through = new BatchOrder(SEEDS, Purpose.ORDER, 50, 8);
        int[] tenth = new int[0];
        for (int epoch = 0; epoch <= 10; epoch++) {
            tenth = through.epoch(epoch);
        }
        assertThat(new BatchOrder(SEEDS, Purpose.ORDER, 50, 8).epoch(10)).isEqualTo(tenth);
    }

    @Test
    void shufflesDifferentlyWhenEpochPurposeOrSeedDiffers() {
        int[] order = new BatchOrder(SEEDS, Purpose.ORDER, 50, 8).epoch(0);
        assertThat(new BatchOrder(SEEDS, Purpose.ORDER, 50, 8).epoch(1)).isNotEqualTo(order);
        assertThat(new BatchOrder(SEEDS, Purpose.ROUTER_ORDER, 50, 8).epoch(0)).isNotEqualTo(order);
        assertThat(new BatchOrder(new Seeds(4), Purpose.ORDER, 50, 8).epoch(0)).isNotEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "-5,3"})
    void refusesEmptyBatches(int samples, int batch) {
        assertThatThrownBy(() -> new BatchOrder(SEEDS, Purpose.ORDER, samples, batch))
                .isInstanceOf(RoutescopeException.class);
    }
}
