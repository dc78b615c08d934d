package routescope.ui.getdata;

import routescope.app.download.KnownSet;

/**
 * What the page says of a set of data.
 *
 * @param id short name, also the key of its texts
 * @param title its name
 * @param page address of the page that describes it
 * @param licence what its makers allow
 * @param megabytes what is to be fetched, about
 * @param direct whether it may be fetched by a program
 */
record SetCard(String id, String title, String page, String licence, long megabytes, boolean direct) {
    private static final long MEGABYTE = 1 << 20;

    static SetCard of(KnownSet set) {
        return new SetCard(
                set.id(), set.title(), set.page().toString(), set.licence(), set.bytes() / MEGABYTE, set.direct());
    }
}
