package routescope.app.download;

import java.net.URI;

/**
 * A file somewhere else.
 *
 * @param address where it is
 * @param name what to call it here
 * @param bytes its size, 0 when it is not known
 * @param algorithm how its checksum is made: {@code MD5} or {@code SHA-256}
 * @param checksum the checksum, in hexadecimal
 */
public record RemoteFile(URI address, String name, long bytes, String algorithm, String checksum) {}
