package routescope.core.data;

import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Draws a new digit for every patch, each from its own stream of random numbers. */
final class GeneratedDeck implements Deck {
    private final GeneratedDigits digits = new GeneratedDigits();
    private final Seeds seeds;
    private final Purpose purpose;

    GeneratedDeck(Seeds seeds, Purpose purpose) {
        this.seeds = seeds;
        this.purpose = purpose;
    }

    @Override
    public float[] discriminative(int digit, long patch, int turn) {
        return digits.draw(digit, seeds.stream(purpose, patch));
    }

    @Override
    public float[] irrelevant(int digit, long patch) {
        return digits.draw(digit, seeds.stream(purpose, patch));
    }
}
