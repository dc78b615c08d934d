package routescope.core.data;

import org.apache.commons.rng.sampling.PermutationSampler;
import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * Takes digits from a finite stock: irrelevant ones uniformly with replacement, discriminative ones in a shuffled order
 * so that none comes twice before all came once.
 */
final class PoolDeck implements Deck {
    private final DigitPool pool;
    private final Seeds seeds;
    private final Purpose purpose;
    private final int[] @Nullable [] orders = new int[10][];

    PoolDeck(DigitPool pool, Seeds seeds, Purpose purpose) {
        this.pool = pool;
        this.seeds = seeds;
        this.purpose = purpose;
    }

    @Override
    public float[] discriminative(int digit, long patch, int turn) {
        int count = count(digit);
        int[] order = orders[digit];
        if (order == null) {
            order = PermutationSampler.natural(count);
            PermutationSampler.shuffle(seeds.stream(purpose, Long.MIN_VALUE + digit), order);
            orders[digit] = order;
        }
        return pool.get(digit, order[turn % count]);
    }

    @Override
    public float[] irrelevant(int digit, long patch) {
        return pool.get(digit, seeds.stream(purpose, patch).nextInt(count(digit)));
    }

    private int count(int digit) {
        int count = pool.count(digit);
        if (count == 0) {
            throw new RoutescopeException(ErrorCode.DATA_TOO_FEW, digit, 0, "at least 1");
        }
        return count;
    }
}
