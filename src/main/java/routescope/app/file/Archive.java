package routescope.app.file;

import static routescope.app.file.PastCheck.require;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The entries of a zip, read with distrust: nothing is unpacked further than expected, and every sum is compared. */
final class Archive {
    private static final int MOST_ENTRIES = 100_000;

    private static final int MEGABYTE = 20;

    private final ZipFile zip;
    private final long room;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    /** The file may be well, but it cannot be read here: the message says why, as part of a sentence. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason, @Nullable Exception cause) {
            super(reason, cause);
        }
    }

    /** Opens an archive. @param zip left to its owner @param room bytes that all entries together may unpack to */
    Archive(ZipFile zip, long room) throws IOException {
        this.zip = zip;
        this.room = room;
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
        byte[] content = unpack(entry, most);
        require(content.length <= most, name + " is larger than it can be");
        CRC32 sum = new CRC32();
        sum.update(content);
        require(content.length == entry.getSize() && sum.getValue() == entry.getCrc(), name + " is not as written");
        return content;
    }

    /** Each entry may be as small as it should, and all of them together still fill the memory. */
    private byte[] unpack(ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(most + 1L, room - unpacked + 1));
            unpacked += content.length;
            if (unpacked > room) {
                throw new Unreadable("it unpacks to more than the " + (room >> MEGABYTE) + " MB there are", null);
            }
            return content;
        } catch (ZipException | EOFException | Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }
}
