package routescope.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.train.EngineState;

/**
 * Remembers moments within a budget of memory. What is beyond it goes to a temporary file, the least recently used
 * first; moments that were only passed while travelling are forgotten instead. Not safe for more than one thread.
 */
final class KeyFrameStore implements AutoCloseable {
    /** Memory for key frames unless told otherwise. */
    static final long DEFAULT_BUDGET = 256L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(KeyFrameStore.class);

    private final long budget;
    private final Map<Integer, NavigableMap<Integer, Frame>> lines = new HashMap<>();
    private final Map<Frame, Boolean> held = new LinkedHashMap<>(64, 0.75f, true);
    private long heldBytes;
    private long spilledBytes;
    private @Nullable Path file;
    private @Nullable FileChannel channel;

    /** A remembered moment; its state is in memory, or at an offset of the file. */
    private static final class Frame {
        final int line;
        final int step;
        final boolean forGood;
        /** The state without its arrays, and their lengths. */
        final EngineState bare;

        final int[] lengths;

        @Nullable
        EngineState state;

        long offset = -1;

        Frame(int line, EngineState state, boolean forGood) {
            this.line = line;
            this.step = state.step();
            this.forGood = forGood;
            this.state = state;
            lengths = arrays(state).stream().mapToInt(values -> values.length).toArray();
            bare = withArrays(state, new ArrayDeque<>(Collections.nCopies(lengths.length, new float[0])));
        }
    }

    /** {@return the same state with other arrays, taken in the order of {@link #arrays}} */
    private static EngineState withArrays(EngineState of, Deque<float[]> arrays) {
        EngineState.Weights beside = of.comparison();
        return new EngineState(
                of.step(),
                of.stage(),
                of.stageStart(),
                of.batchLoss(),
                withArrays(of.mixture(), arrays),
                beside == null ? null : withArrays(beside, arrays));
    }

    private static EngineState.Weights withArrays(EngineState.Weights of, Deque<float[]> arrays) {
        return new EngineState.Weights(arrays.remove(), arrays.remove(), arrays.remove(), of.guardStart());
    }

    /** A store with a budget in bytes. */
    KeyFrameStore(long budget) {
        this.budget = budget;
    }

    /** {@return whether a moment of a line is remembered} */
    boolean has(int line, int step) {
        NavigableMap<Integer, Frame> frames = lines.get(line);
        return frames != null && frames.containsKey(step);
    }

    /** Remembers a moment, for good or as long as there is room. One that is known already stays. */
    void put(int line, EngineState state, boolean forGood) {
        NavigableMap<Integer, Frame> frames = lines.computeIfAbsent(line, id -> new TreeMap<>());
        Frame known = frames.get(state.step());
        if (known != null && (known.forGood || !forGood)) {
            return;
        }
        if (known != null) {
            forget(known);
        }
        Frame frame = new Frame(line, state, forGood);
        frames.put(frame.step, frame);
        held.put(frame, true);
        heldBytes += state.bytes();
        makeRoom(frame);
    }

    /** {@return the last moment of a line at or before a step} */
    Optional<EngineState> nearest(int line, int step) {
        NavigableMap<Integer, Frame> frames = lines.get(line);
        Map.Entry<Integer, Frame> entry = frames == null ? null : frames.floorEntry(step);
        return entry == null ? Optional.empty() : Optional.of(load(entry.getValue()));
    }

    /** {@return the step of the last moment of a line at or before a step, or -1} */
    int nearestStep(int line, int step) {
        NavigableMap<Integer, Frame> frames = lines.get(line);
        Integer key = frames == null ? null : frames.floorKey(step);
        return key == null ? -1 : key;
    }

    /** Forgets the moments of a line after a step. */
    void cut(int line, int last) {
        NavigableMap<Integer, Frame> frames = lines.get(line);
        if (frames != null) {
            List.copyOf(frames.tailMap(last, false).values()).forEach(this::forget);
        }
    }

    /** {@return every moment that is remembered for good, line by line} */
    List<KeyFrame> all() {
        List<KeyFrame> all = new ArrayList<>();
        new TreeMap<>(lines)
                .values()
                .forEach(frames -> frames.values().stream()
                        .filter(frame -> frame.forGood)
                        .forEach(frame -> all.add(new KeyFrame(frame.line, load(frame)))));
        return all;
    }

    /** {@return what all this takes} */
    Timeline.HistoryUse use() {
        return new Timeline.HistoryUse(heldBytes, budget, spilledBytes);
    }

    private EngineState load(Frame frame) {
        EngineState state = frame.state;
        if (state != null) {
            held.get(frame);
            return state;
        }
        try {
            return read(frame);
        } catch (IOException e) {
            throw new UncheckedIOException("key frames in " + file, e);
        }
    }

    /** Spills or forgets the least recently used until the budget is kept; the newest always stays. */
    private void makeRoom(Frame newest) {
        Iterator<Frame> eldest = held.keySet().iterator();
        List<Frame> going = new ArrayList<>();
        long left = heldBytes;
        while (left > budget && eldest.hasNext()) {
            Frame frame = eldest.next();
            if (frame != newest) {
                going.add(frame);
                left -= stateOf(frame).bytes();
            }
        }
        going.forEach(this::letGo);
    }

    private void letGo(Frame frame) {
        // The first moment of a line must stay reachable: without it nothing on that line could be replayed.
        if (frame.forGood) {
            spill(frame);
        } else {
            forget(frame);
        }
    }

    private void forget(Frame frame) {
        NavigableMap<Integer, Frame> frames = lines.get(frame.line);
        if (frames != null) {
            frames.remove(frame.step);
        }
        drop(frame);
    }

    private void drop(Frame frame) {
        if (frame.state != null) {
            heldBytes -= frame.state.bytes();
            held.remove(frame);
            frame.state = null;
        }
    }

    private static EngineState stateOf(Frame frame) {
        return Objects.requireNonNull(frame.state, "a held key frame has its state");
    }

    private void spill(Frame frame) {
        try {
            FileChannel out = channel();
            frame.offset = spilledBytes;
            for (float[] values : arrays(stateOf(frame))) {
                ByteBuffer bytes =
                        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                while (bytes.hasRemaining()) {
                    spilledBytes += out.write(bytes, spilledBytes);
                }
            }
            drop(frame);
        } catch (IOException e) {
            // A full disk costs speed, not steps: everything can be replayed from an earlier moment.
            LOG.warn("key frames cannot be written: {}", e.toString());
            frame.offset = -1;
            if (frame.step > 0) {
                forget(frame);
            }
        }
    }

    private EngineState read(Frame frame) throws IOException {
        FileChannel in = channel();
        Deque<float[]> arrays = new ArrayDeque<>();
        long at = frame.offset;
        for (int length : frame.lengths) {
            arrays.add(floats(in, at, length));
            at += (long) length * Float.BYTES;
        }
        return withArrays(frame.bare, arrays);
    }

    private static float[] floats(FileChannel in, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            int read = in.read(bytes, from + bytes.position());
            if (read < 0) {
                throw new IOException("the file of key frames was cut");
            }
        }
        float[] values = new float[count];
        bytes.flip().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private static List<float[]> arrays(EngineState state) {
        List<float[]> arrays = new ArrayList<>(List.of(
                state.mixture().routers(),
                state.mixture().neurons(),
                state.mixture().head()));
        EngineState.Weights beside = state.comparison();
        if (beside != null) {
            arrays.addAll(List.of(beside.routers(), beside.neurons(), beside.head()));
        }
        return arrays;
    }

    private FileChannel channel() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Path made = Files.createTempFile("routescope-history", ".tmp");
            open = FileChannel.open(
                    made, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = made;
            channel = open;
        }
        return open;
    }

    @Override
    public void close() {
        lines.clear();
        held.clear();
        heldBytes = 0;
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("the file of key frames stays behind: {}", e.toString());
            }
        }
    }
}
