package routescope.ui.inspector;

import routescope.ui.fx.Target;

/** What a person can do with the inspector. */
interface InspectorGestures {

    /** Something on the sheet is chosen. @param target what it stands for @param add whether to add it */
    void choose(Target target, boolean add);

    /** The keyboard moves through the routers' table or the kernels. @param rows lines or kernels on, negative for back */
    void move(int rows);

    /** The line the keyboard is on is chosen. */
    void enter();

    /** One level up. */
    void leave();

    /** The numbers are wanted as a table. */
    void openTable();
}
