package routescope.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.export.RunPictures;
import routescope.app.train.TrainingListener;
import routescope.core.data.DataSources;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;

class DemonstrationTest {
    @TempDir
    Path folder;

    @Test
    void writesItsNumbersWhereNoFontIsInstalled() {
        RunPictures none = new RunPictures() {
            @Override
            public byte[] routingBoard(Snapshot snapshot) {
                throw new RoutescopeException(ErrorCode.FONTS_MISSING, "no fonts");
            }

            @Override
            public byte[] curves(Snapshot snapshot) {
                throw new RoutescopeException(ErrorCode.FONTS_MISSING, "no fonts");
            }
        };

        assertThatThrownBy(() -> new Demonstration(new DataSources(), none).show(folder, TrainingListener.NONE))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FONTS_MISSING));
        assertThat(folder.resolve("run.json")).isNotEmptyFile();
        assertThat(folder.resolve("metrics.csv")).isNotEmptyFile();
        assertThat(folder.resolve("weights").resolve("routers.npy")).isNotEmptyFile();
    }
}
