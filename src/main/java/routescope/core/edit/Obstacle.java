package routescope.core.edit;

/** Why a kind of change cannot be made on some images. */
public enum Obstacle {
    /** The patches are vectors of numbers, no pictures: nothing in them lies beside or above anything. */
    NO_PICTURE,
    /** The patches are not square: turned by a quarter they would not fit. */
    NOT_SQUARE,
    /** The images have one patch only. */
    ONE_PATCH
}
