package routescope.core.cluster;

import de.javagl.tsne.Tsne;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * The first training samples in the plane. What is projected: the patches one after another where they stand in order;
 * where every sample has an order of its own, the sum of its patches, which is all that a linear router sees.
 *
 * @param kind how they were projected
 * @param xs a place for each sample
 * @param ys as many
 */
public record Projection(Kind kind, double[] xs, double[] ys) {
    private static final double PERPLEXITY = 30;
    private static final int ITERATIONS = 600;
    private static final int KEPT = 50;

    /** The ways into the plane. */
    public enum Kind {
        /** The two directions of largest variance. */
        PCA,
        /** Neighbours stay neighbours (van der Maaten 2014, Barnes-Hut). */
        TSNE
    }

    /**
     * {@return the first samples in the directions of their largest variance}
     *
     * @param data whose training samples
     * @param most how many samples at most
     */
    public static Projection pca(ClusterData data, int most) {
        double[][] turned = principal(rows(data, most), 2);
        return new Projection(Kind.PCA, column(turned, 0), column(turned, 1));
    }

    /**
     * Carries out t-SNE on the first samples.
     *
     * @param data whose training samples
     * @param most how many samples at most
     * @param seed of its starting places
     * @param goOn told how far it is, 0..1; false gives it up
     * @return the places
     * @throws RoutescopeException {@code CANCELLED} when it was given up
     */
    public static Projection tsne(ClusterData data, int most, long seed, DoublePredicate goOn) {
        double[][] rows = rows(data, most);
        double[][] input = rows[0].length > KEPT ? principal(rows, KEPT) : rows;
        Tsne tsne = new Tsne();
        tsne.setInitialDims(input[0].length);
        tsne.setPerplexity(Math.min(PERPLEXITY, (rows.length - 1) / 4.0));
        tsne.setMaxIterations(ITERATIONS);
        tsne.setRandomSeed(seed);
        tsne.setMessageConsumer(message -> {});
        tsne.setProgressConsumer(share -> {
            if (!goOn.test(share)) {
                throw new RoutescopeException(ErrorCode.CANCELLED, "t-SNE");
            }
        });
        double[][] places = tsne.run(input);
        return new Projection(Kind.TSNE, column(places, 0), column(places, 1));
    }

    private static double[][] rows(ClusterData data, int most) {
        ClusterSet set = data.train();
        int count = Math.min(most, set.size());
        boolean permuted = data.config().permuted();
        int width = permuted ? set.dimension() : set.dimension() * set.patches();
        float[] values = permuted ? set.sums() : set.values();
        double[][] rows = new double[count][width];
        for (int i = 0; i < count; i++) {
            for (int q = 0; q < width; q++) {
                rows[i][q] = values[i * width + q];
            }
        }
        return rows;
    }

    /** The samples, centred, in the directions of largest variance; the largest entry of a direction is positive. */
    private static double[][] principal(double[][] rows, int count) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows, true);
        // Of a symmetric matrix the singular vectors are the eigenvectors; they are found where many eigenvalues are
        // zero too.
        RealMatrix directions = new SingularValueDecomposition(new Covariance(matrix).getCovarianceMatrix()).getU();
        double[][] turned = new double[rows.length][count];
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int q = 0; q < means.length; q++) {
                means[q] += row[q] / rows.length;
            }
        }
        for (int c = 0; c < count; c++) {
            RealVector direction = directions.getColumnVector(c);
            double most = Arrays.stream(direction.toArray()).max().orElse(0);
            double least = Arrays.stream(direction.toArray()).min().orElse(0);
            double sign = -least > most ? -1 : 1;
            for (int i = 0; i < rows.length; i++) {
                double sum = 0;
                for (int q = 0; q < means.length; q++) {
                    sum += (rows[i][q] - means[q]) * direction.getEntry(q);
                }
                turned[i][c] = sign * sum;
            }
        }
        return turned;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
