package routescope.ui.whatif;

import routescope.core.edit.EditKind;
import routescope.ui.control.NumberTable;

/** What a person can do on the what-if tab. */
interface WhatIfGestures {

    /** The pointer is on a patch. @param patch its number, or -1 for none */
    void point(int patch);

    /** A patch is chosen, or what is carried is put there. @param patch its number */
    void choose(int patch);

    /** The cursor goes on: by patches, or by pixels while painting. @param down rows @param right columns */
    void move(int down, int right);

    /** What is under way is done at the cursor: the carried patch put down, a dot painted. */
    void enter();

    /** What is under way is given up. */
    void leave();

    /** A patch was dragged onto another. @param from its number @param to number of the other @param twice whether it stays too */
    void drag(int from, int to, boolean twice);

    /** A stroke begins or goes on. @param x pixels of the image from the left @param y from the top @param first whether it begins */
    void stroke(double x, double y, boolean first);

    /** The stroke is finished. */
    void endStroke();

    /** A change is wanted. @param kind which */
    void edit(EditKind kind);

    /** The last change is taken back. */
    void undo();

    /** The change that was taken back last is made again. */
    void redo();

    /** All changes are taken back. */
    void reset();

    /** Another image. @param by how many further */
    void browse(int by);

    /** An image is asked for by its number. */
    void askImage();

    /** The change is made to all test images. */
    void applyToAll();

    /** A table is put on the clipboard. @param table which */
    void copy(NumberTable table);
}
