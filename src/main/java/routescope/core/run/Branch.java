package routescope.core.run;

/**
 * A way through the lines of a run that a person can name, keep and compare.
 *
 * @param id number of the branch, 0 for the first one; never used twice in a run
 * @param name what a person calls it, not blank
 * @param tip the line at its end; its other lines are the parents of that one
 */
public record Branch(int id, String name, int tip) {}
