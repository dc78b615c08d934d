package routescope.app.file;

import static routescope.app.file.PastCheck.require;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a zip, read with distrust: nothing is unpacked further than expected, and every sum is compared. */
final class Archive {
    private static final int MOST_ENTRIES = 100_000;

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();

    Archive(ZipFile zip) throws IOException {
        this.zip = zip;
        require(zip.size() <= MOST_ENTRIES, "it has too many entries");
        for (ZipEntry entry : Collections.list(zip.entries())) {
            require(names.add(entry.getName()), "two of its entries have the same name");
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Refuses any entry that is not expected; so no name can point out of the file. */
    void allow(Set<String> expected) throws IOException {
        require(expected.containsAll(names), "it has an entry that does not belong there");
    }

    /** {@return the content of an entry} @param name its name @param most bytes it may have at most */
    byte[] read(String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        require(entry != null && entry.getName().equals(name), name + " is missing");
        if (entry == null) {
            return new byte[0];
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(most + 1);
        }
        require(content.length <= most, name + " is larger than it can be");
        CRC32 sum = new CRC32();
        sum.update(content);
        require(content.length == entry.getSize() && sum.getValue() == entry.getCrc(), name + " is not as written");
        return content;
    }
}
