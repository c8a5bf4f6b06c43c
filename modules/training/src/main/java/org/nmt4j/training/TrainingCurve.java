package org.nmt4j.training;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;
import org.nmt4j.report.Series.Point;

/** Writes {@code curve.svg}: a chart of the losses and the score over the time of training. */
final class TrainingCurve {
  private static final String MINUTES_AXIS = "minutes of training";
  private static final int MINUTES = 2;
  private static final int TRAIN_LOSS = 3;
  private static final int DEV_LOSS = 4;
  private static final int SCORE = 6;

  private TrainingCurve() {}

  static void write(RunFolder folder, String score, List<String> rows) {
    Panel losses =
        new Panel(
            MINUTES_AXIS,
            "loss per token (nats)",
            List.of(series("training", rows, TRAIN_LOSS), series("development", rows, DEV_LOSS)));
    Series scores = series("development", rows, SCORE);
    List<Panel> panels =
        scores.points().isEmpty()
            ? List.of(losses)
            : List.of(losses, new Panel(MINUTES_AXIS, ScoreText.title(score), List.of(scores)));
    String title = "Training of " + folder.path().getFileName();
    folder.write(folder.curve(), new CurveChart(title, panels).toSvg());
  }

  private static Series series(String name, List<String> rows, int column) {
    List<Point> points = new ArrayList<>();
    for (String row : rows) {
      String[] fields = row.split("\t", -1);
      double value = Double.parseDouble(fields[column]);
      if (Double.isFinite(value)) {
        points.add(new Point(Double.parseDouble(fields[MINUTES]), value));
      }
    }
    return new Series(name, points);
  }
}
