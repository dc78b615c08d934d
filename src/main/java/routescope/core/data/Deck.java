package routescope.core.data;

/** Where the digits of a mosaic are taken from, one at a time. */
interface Deck {

    /**
     * {@return the values of the discriminative digit of an image}
     *
     * @param digit 0..9
     * @param patch {@code image * patches + place}, which tells this digit from all others
     * @param turn how many images of the same class came before
     */
    float[] discriminative(int digit, long patch, int turn);

    /**
     * {@return the values of an irrelevant digit}
     *
     * @param digit 0..9
     * @param patch {@code image * patches + place}, which tells this digit from all others
     */
    float[] irrelevant(int digit, long patch);
}
