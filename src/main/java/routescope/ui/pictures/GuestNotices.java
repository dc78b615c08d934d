package routescope.ui.pictures;

import java.util.List;
import routescope.app.Notice;
import routescope.core.data.OpenedPictures;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Damage;
import routescope.ui.text.Texts;

/** What the window says about pictures of the user. */
final class GuestNotices {
    private GuestNotices() {}

    /** {@return how many pictures were opened, skipped and damaged} @param pictures what came of the files */
    static Notice opened(OpenedPictures pictures) {
        long damaged = pictures.opened().stream()
                .filter(picture -> picture.damage() != Damage.NONE)
                .count();
        String summary = pictures.summary();
        String hint = pictures.skipped().isEmpty()
                ? Texts.get("guests.opened.hint")
                : Texts.get("guests.opened.first", pictures.skipped().get(0).reason());
        if (pictures.opened().isEmpty()) {
            return notice(Notice.Kind.ERROR, "ROUTED", Texts.get("guests.opened.none", summary), hint);
        }
        String sentence = damaged == 0
                ? Texts.get("guests.opened.sentence", summary)
                : Texts.get("guests.opened.damaged", summary, damaged);
        boolean whole = damaged == 0 && pictures.skipped().isEmpty();
        return notice(whole ? Notice.Kind.INFORMATION : Notice.Kind.WARNING, "ROUTED", sentence, hint);
    }

    /** {@return that something went wrong} @param trouble what */
    static Notice of(RoutescopeException trouble) {
        boolean plain = trouble.code() == ErrorCode.CANCELLED;
        return notice(
                plain ? Notice.Kind.INFORMATION : Notice.Kind.ERROR,
                trouble.code().name(),
                trouble.sentence(),
                trouble.hint());
    }

    /** {@return something good to know} */
    static Notice information(String code, String sentence, String hint) {
        return notice(Notice.Kind.INFORMATION, code, sentence, hint);
    }

    private static Notice notice(Notice.Kind kind, String code, String sentence, String hint) {
        return new Notice(kind, code, sentence, hint, List.of());
    }
}
