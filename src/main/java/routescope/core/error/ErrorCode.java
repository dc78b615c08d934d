package routescope.core.error;

/**
 * A stable short name of what went wrong. Its sentence and its hint stand in {@code errors.properties} beside this
 * class, under {@code NAME.sentence} and {@code NAME.hint}.
 */
public enum ErrorCode {
    /** A setting lies outside its range or does not go with another one. Arguments: what is wrong, the range. */
    SETTING_OUT_OF_RANGE,
    /** A configuration file cannot be read. Arguments: file, what is wrong. */
    CONFIG_UNREADABLE,
    /** A preset is not known. Arguments: name, the known names. */
    PRESET_UNKNOWN,
    /** A data file is missing. Arguments: the files looked for, the folder. */
    DATA_FILE_MISSING,
    /** A data file ends before its header says. Arguments: file, expected bytes or records, found. */
    DATA_FILE_TRUNCATED,
    /** A data file is not of the kind its name says. Arguments: file, what was expected, what was found. */
    DATA_FILE_WRONG_KIND,
    /** Two data files do not belong together. Arguments: first file, its count, second file, its count. */
    DATA_FILES_DISAGREE,
    /** A data file cannot be read for a reason outside its contents. Arguments: file, reason. */
    DATA_FILE_UNREADABLE,
    /** The source holds too few digits of a class. Arguments: digit, found, needed. */
    DATA_TOO_FEW,
    /** An image file cannot be read for a reason outside its contents. Arguments: file, reason. */
    IMAGE_UNREADABLE,
    /** A file is no image that is read here. Arguments: file, what it is. */
    IMAGE_UNKNOWN,
    /** An image has too many pixels. Arguments: file, width, height, most million pixels. */
    IMAGE_TOO_LARGE,
    /** An image file has too many bytes. Arguments: file, its megabytes, most megabytes. */
    IMAGE_FILE_TOO_LARGE,
    /** No picture can be made of an image file. Arguments: file, what is wrong. */
    IMAGE_DAMAGED,
    /** A folder of pictures, or its table, cannot be used. Arguments: folder, reason. */
    IMAGE_FOLDER_UNREADABLE,
    /** A table has no column of this name for the label. Arguments: table, wanted name, names there are. */
    IMAGE_LABEL_MISSING,
    /** A folder holds no picture of a class. Arguments: class, classes there are. */
    IMAGE_CLASS_MISSING,
    /** A file of many pictures is not as it should be. Arguments: file, what is wrong. */
    IMAGE_BATCH_DAMAGED,
    /** The run cannot take pictures. Arguments: reason. */
    PICTURES_DO_NOT_FIT,
    /** There are not as many pictures or classes as needed. Arguments: found, needed. */
    IMAGES_TOO_FEW,
    /** The data would not fit into memory. Arguments: megabytes needed, megabytes available. */
    DATA_TOO_LARGE,
    /** A batch would not fit into memory with this model. Arguments: megabytes needed, megabytes available. */
    MODEL_TOO_LARGE,
    /** A run of cluster experts would not fit into memory. Arguments: megabytes needed, megabytes available. */
    RUN_TOO_LARGE,
    /** The native arithmetic library cannot be loaded. Arguments: reason. */
    NATIVE_LIBRARY_FAILED,
    /** A result cannot be written. Arguments: path, reason. */
    OUTPUT_NOT_WRITTEN,
    /** A run file cannot be read for a reason outside its contents. Arguments: file, reason. */
    RUN_FILE_UNREADABLE,
    /** A run file is not as it was written. Arguments: file, what is wrong. */
    RUN_FILE_DAMAGED,
    /** A run file was written by a newer version. Arguments: file, its format, the newest known format. */
    RUN_FILE_NEWER,
    /** The images of a run file are not found. Arguments: what is missing, the mark of the images of the run. */
    RUN_DATA_MISSING,
    /** The images found are not those of a run file. Arguments: which images, their mark, the mark of those of the run. */
    RUN_DATA_DIFFERENT,
    /** The guard stopped a run before the step that is wanted. Arguments: the step, what happened, the last good step. */
    RUN_DIVERGED,
    /** A recipe cannot be read or is none. Arguments: file, what is wrong. */
    RECIPE_UNREADABLE,
    /** The window cannot be opened. Arguments: reason. */
    WINDOW_NOT_OPENED,
    /** Text cannot be drawn into pictures. Arguments: reason. */
    FONTS_MISSING,
    /** A file could not be fetched. Arguments: address, reason. */
    DOWNLOAD_FAILED,
    /** A fetched file is not the one that was expected. Arguments: file, expected checksum, found checksum. */
    DOWNLOAD_CHANGED,
    /** A packed set of data cannot be unpacked. */
    ARCHIVE_DAMAGED,
    /** There is not enough room for what is to be fetched. */
    DISK_FULL,
    /** The user cancelled a task. Arguments: what was cancelled. */
    CANCELLED,
    /** Something failed that should not. Arguments: what was being done, reason. */
    INTERNAL
}
