#!/usr/bin/env Rscript
# The analysis once more, in R and from the description in docs/analysis.md alone: Rscript tools/analyse.R FILE.json [ID …]
# prints values, contrasts, estimates of rates and the Gini as JSON, to hold beside `npm run --silent analyse`.
# Needs jsonlite (Debian: r-base-core, r-cran-jsonlite). With --time it prints only how many milliseconds it took.
suppressPackageStartupMessages(library(jsonlite))

args <- commandArgs(trailingOnly = TRUE)
timed <- "--time" %in% args
args <- setdiff(args, "--time")
draws <- 20000
content <- read_json(args[1])
chosen <- if (length(args) > 1) args[-1] else vapply(content$observations, `[[`, "", "id")
observations <- Filter(function(o) o$id %in% chosen, content$observations)
class <- Filter(function(k) k$id == observations[[1]]$classId, content$classes)[[1]]
pupils <- vapply(class$pupils, `[[`, "", "id")
joined <- setNames(lapply(class$pupils, function(p) p$joinedOn), pupils)

or <- function(x, other) if (is.null(x)) other else x
unite <- function(spans) {
  spans <- spans[spans[, 2] > spans[, 1], , drop = FALSE]
  spans <- spans[order(spans[, 1]), , drop = FALSE]
  out <- matrix(numeric(), 0, 2)
  for (i in seq_len(nrow(spans))) {
    last <- nrow(out)
    if (last > 0 && spans[i, 1] <= out[last, 2]) out[last, 2] <- max(out[last, 2], spans[i, 2])
    else out <- rbind(out, spans[i, ])
  }
  out
}
spans_of <- function(list, end) 
  unite(matrix(as.numeric(unlist(lapply(list, function(s) c(or(s$fromMs, 0), or(s$toMs, end))))), ncol = 2, byrow = TRUE))
common <- function(a, b) {
  out <- matrix(numeric(), 0, 2)
  for (i in seq_len(nrow(a))) for (j in seq_len(nrow(b))) {
    from <- max(a[i, 1], b[j, 1]); to <- min(a[i, 2], b[j, 2])
    if (to > from) out <- rbind(out, c(from, to))
  }
  unite(out)
}
without <- function(a, b) {
  edges <- c(0, t(b), Inf)
  common(a, unite(matrix(edges, ncol = 2, byrow = TRUE)))
}
size <- function(a) sum(a[, 2] - a[, 1])
lies <- function(a, at) any(at >= a[, 1] & at < a[, 2])

# $ would take `answerMs` for an `answer` that is not there, hence [[ ]].
# One row per indicator: the row of the panel, scale, kind, what n is, and what a moment adds: c(y, n), or nothing.
share <- function(coded) if (length(coded) == 0 || is.na(coded)) NULL else c(as.numeric(coded), 1)
pause <- function(m) if (is.null(m$waitMs)) NULL else or(m$thinkMs, 0) + m$waitMs
waited <- function(f) function(m) if (m$kind != "turn" || identical(m$solicitation, "calledOut")) NULL else f(m)
turn <- function(f) function(m) if (m$kind != "turn") NULL else f(m)
mean_of <- function(ms) if (is.null(ms)) NULL else c(ms / 1000, 1)
is_in <- function(x, set) if (is.null(x)) NA else x %in% set
items <- function(f) function(m) {
  found <- Filter(Negate(is.null), lapply(m$feedback, f))
  if (length(found) == 0) NULL else Reduce(`+`, found)
}
neutral <- function(i) identical(i$tone, "neutral")
focus_in <- function(set) items(function(i) if (is.null(i$focus)) NULL else c(as.numeric(i$focus %in% set), 1))
one <- function(kind) function(m) if (m$kind == kind) c(1, 0) else NULL
said <- items(function(i) c(as.numeric(!neutral(i)), 0))
table <- list(
  turnRate = list("turn", "ratio", "rate", "class", one("turn")),
  pauseTime = list("wait", "ratio", "mean", "", waited(function(m) mean_of(pause(m)))),
  waitTime = list("wait", "ratio", "mean", "", waited(function(m) mean_of(m$waitMs))),
  thinkTime = list("wait", "ratio", "mean", "", turn(function(m) mean_of(m$thinkMs))),
  longWait = list("wait", "difference", "share", "", waited(function(m) share(pause(m) >= 2700))),
  cutShortShare = list("wait", "difference", "share", "", waited(function(m)
    if (is.null(m$waitMs) || is.null(m$endedBy)) NULL else share(m$endedBy != "pupil" && pause(m) < 2700))),
  reactionTime = list("wait", "ratio", "mean", "", turn(function(m) mean_of(m$reactionMs))),
  answerTime = list("wait", "ratio", "mean", "", turn(function(m) mean_of(m$answerMs))),
  reasoningShare = list("question", "difference", "share", "", turn(function(m) share(is_in(m$question, "reasoning")))),
  answeredShare = list("answer", "difference", "share", "", turn(function(m) share(!is_in(m[["answer"]], "none")))),
  explainShare = list("followUp", "difference", "share", "", turn(function(m)
    if (is.null(m[["answer"]]) || m[["answer"]] == "none") NULL else share(isTRUE(m$explain)))),
  coldCallShare = list("solicitation", "difference", "share", "", turn(function(m) share(is_in(m$solicitation, c("coldCall", "random"))))),
  sustainedShare = list("followUp", "difference", "share", "", turn(function(m)
    if (!isTRUE(is_in(m[["answer"]], c("partial", "incorrect", "none")))) NULL else share(is_in(m$followUp, c("probe", "hint", "repeat"))))),
  passedOverRate = list("passedOver", "ratio", "rate", "class", one("passedOver")),
  feedbackPerTurn = list("feedback", "ratio", "rate", "", turn(function(m) c(or(said(m), c(0, 0))[1], 1))),
  feedbackRate = list("feedback", "ratio", "rate", "all", said),
  deepFeedbackShare = list("feedback", "difference", "share", "", focus_in(c("process", "selfRegulation"))),
  personShare = list("feedback", "difference", "share", "", focus_in("person")),
  informativeShare = list("feedback", "difference", "share", "", items(function(i) c(as.numeric(!is.null(i$focus) && i$focus != "person"), 1))),
  criticalShare = list("feedback", "difference", "share", "", items(function(i) if (is.null(i$tone) || neutral(i)) NULL else c(as.numeric(i$tone == "critical"), 1))),
  supportRate = list("support", "ratio", "rate", "all", one("support")),
  supportTime = list("support", "ratio", "duration", "all", function(m, pauses)
    if (m$kind != "support" || is.null(m$endMs)) NULL else c(size(without(cbind(m$atMs, m$endMs), pauses)) / 60000, 0)),
  steeringShare = list("support", "difference", "share", "", function(m) if (m$kind != "support") NULL else share(is_in(m$guidance, "steering"))),
  higherDemandShare = list("demand", "difference", "share", "", function(m) if (m$kind != "demand") NULL else share(is_in(m$level, "higher"))),
  choiceRate = list("choice", "ratio", "rate", "all", one("choice")),
  eyeContactShare = list("eyeContact", "difference", "share", "", function(m) share(or(m$eyeContact, NA))),
  warmShare = list("warmth", "difference", "share", "", function(m) share(is_in(m$warmth, "warm"))),
  correctionRate = list("behaviour", "ratio", "rate", "all", function(m) if (identical(m$behaviour, "correction")) c(1, 0) else NULL),
  frontRow = list("", "difference", "place", "seat", NULL)
)

# Not in the class yet on the day of the lesson, and the lesson does not know them.
came_later <- function(pupil, o) {
  since <- joined[[pupil]]
  !is.null(since) && since > substr(o$startedAt, 1, 10) && !pupil %in% unlist(o$focusPupilIds) &&
    !pupil %in% unlist(lapply(o$interactions, function(m) m$pupilId))
}

tally <- function() {
  y <- n <- events <- matrix(0, length(pupils), length(table), dimnames = list(pupils, names(table)))
  exposure <- setNames(numeric(length(pupils)), pupils)
  comparable <- setNames(rep(TRUE, length(table)), names(table)); seen <- !comparable
  for (o in observations) {
    lesson <- cbind(0, o$durationMs)
    pauses <- common(spans_of(o$pauses, 0), lesson)
    open <- without(lesson, pauses)
    apart <- Filter(function(p) p$phase %in% c("independentWork", "groupWork", "extendedInstruction"), o$phases)
    class_time <- without(lesson, spans_of(apart, 0))
    focus <- unlist(o$focusPupilIds)
    watched <- lapply(table, function(row) {
      if (is.null(o$watched) || row[[1]] == "") return(list(class = lesson, focus = lesson, some = FALSE))
      entries <- Filter(function(w) w$row == row[[1]], o$watched)
      for_class <- Filter(function(w) or(w$scope, "class") == "class", entries)
      list(class = common(spans_of(for_class, o$durationMs), lesson), focus = common(spans_of(entries, o$durationMs), lesson),
           some = any(vapply(entries, function(w) identical(w$completeness, "some"), NA)))
    })
    for (id in names(table)) {
      w <- watched[[id]]
      seen[id] <- seen[id] || nrow(w$class) > 0 || (nrow(w$focus) > 0 && length(focus) > 0)
      if (w$some) comparable[id] <- FALSE
    }
    for (pupil in pupils) {
      there <- o$presence[[pupil]]
      there <- if (pupil %in% names(o$presence)) common(common(spans_of(there, 0), lesson), open)
               else if (came_later(pupil, o)) without(open, lesson) else open
      exposure[pupil] <- exposure[pupil] + size(there)
      for (id in names(table)) {
        per <- table[[id]][[4]]
        if (!per %in% c("class", "all")) next
        spans <- watched[[id]][[if (pupil %in% focus) "focus" else "class"]]
        within <- common(if (per == "class") common(there, class_time) else there, spans)
        n[pupil, id] <- n[pupil, id] + size(within) / 600000
      }
    }
    for (m in o$interactions) {
      pupil <- m$pupilId
      if (isTRUE(m$removed) || m$kind %in% c("note", "mark") || is.null(pupil) || !pupil %in% pupils) next
      if (m$atMs >= o$durationMs || lies(pauses, m$atMs)) next
      if (m$kind == "feedback" && isTRUE(is_in(m$to, c("group", "class")))) next
      for (id in names(table)) {
        row <- table[[id]]
        if (row[[4]] == "seat") next
        spans <- watched[[id]][[if (pupil %in% focus) "focus" else "class"]]
        if (!lies(spans, m$atMs) || (row[[4]] == "class" && !lies(class_time, m$atMs))) next
        added <- if (id == "supportTime") row[[5]](m, pauses) else row[[5]](m)
        if (is.null(added)) next
        y[pupil, id] <- y[pupil, id] + added[1]
        n[pupil, id] <- n[pupil, id] + added[2]
        events[pupil, id] <- events[pupil, id] + 1
      }
    }
  }
  # A place is read once: as in the newest lesson whose plan is taken to hold; how they sat before stands in seatingPlans.
  held <- Filter(function(o) !identical(o$seatsHold, FALSE), observations)
  seen["frontRow"] <- length(held) > 0
  if (length(held) > 0) {
    day <- substr(max(vapply(held, `[[`, "", "startedAt")), 1, 10)
    plan <- Filter(function(s) day < s$until, class$seatingPlans)
    for (p in class$pupils) {
      seat <- if (length(plan) > 0) plan[[1]]$seats[[p$id]] else p$seat
      if (is.null(seat)) next
      y[p$id, "frontRow"] <- as.numeric(seat$row <= 2); n[p$id, "frontRow"] <- 1
    }
  }
  keep <- exposure > 0
  list(y = y[keep, , drop = FALSE], n = n[keep, , drop = FALSE], events = events[keep, , drop = FALSE], comparable = comparable & seen)
}

known <- new.env()
relabellings <- function(all, chosen, exact) {
  key <- paste(all, chosen)
  if (is.null(known[[key]])) known[[key]] <- if (exact) combn(all, chosen) else replicate(draws, sample.int(all, chosen))
  known[[key]]
}

contrast <- function(y, n, inA, scale, kind, evidence) {
  ok <- n > 0; y <- y[ok]; n <- n[ok]; inA <- inA[ok]
  m <- c(sum(inA), sum(!inA))
  if (any(m < 3) || evidence < 5) return(list(case = "tooLittle"))
  Y <- c(sum(y[inA]), sum(y[!inA])); N <- c(sum(n[inA]), sum(n[!inA])); R <- Y / N
  own <- ifelse(inA, R[1], R[2]); unit <- if (scale == "ratio") own else own * (1 - own)
  df <- sum(m) - 2; t <- qt(0.975, df)
  phi <- sum(ifelse(unit > 0, (y - own * n)^2 / (n * unit), 0)) / df
  if (scale == "difference" || kind == "rate") phi <- max(1, phi)
  interval <- NULL; case <- "interval"
  if (scale == "ratio") {
    if (all(Y == 0)) case <- "neither"
    else if (Y[2] == 0) case <- "onlyA"
    else if (Y[1] == 0) case <- "onlyB"
    else if (phi < 1e-12) case <- "noVariance"
    if (case == "interval") interval <- exp(log(R[1] / R[2]) + c(-1, 1) * t * sqrt(phi * sum(1 / Y)))
    if (kind == "rate" && case == "onlyB") { u <- 1 - 0.025^(1 / Y[2]); interval <- c(NA, u / (1 - u) * N[2] / N[1]) }
    if (kind == "rate" && case == "onlyA") { l <- 0.025^(1 / Y[1]); interval <- c(l / (1 - l) * N[2] / N[1], NA) }
  } else {
    Ne <- N / phi
    w <- sapply(c(-1, 1), function(s) (R + t^2 / (2 * Ne) + s * t * sqrt(R * (1 - R) / Ne + t^2 / (4 * Ne^2))) / (1 + t^2 / Ne))
    w[] <- pmin(1, pmax(0, w))
    interval <- R[1] - R[2] + c(-sqrt((R[1] - w[1, 1])^2 + (w[2, 2] - R[2])^2), sqrt((w[1, 2] - R[1])^2 + (R[2] - w[2, 1])^2))
  }
  p <- NULL; exact <- choose(sum(m), m[1]) <= 50000
  if (sum(y) > 0 && (scale == "ratio" || sum(y) < sum(n))) {
    statistic <- function(ya, na) {
      yb <- sum(y) - ya; ya[ya <= 1e-9 * sum(y)] <- 0; yb[yb <= 1e-9 * sum(y)] <- 0
      a <- ya / na; b <- yb / (sum(n) - na)
      if (scale == "ratio") abs(log(a / b)) else abs(a - b)
    }
    sets <- relabellings(sum(m), m[1], exact)
    s <- statistic(colSums(matrix(y[sets], m[1])), colSums(matrix(n[sets], m[1])))
    at <- statistic(Y[1], N[1])
    hits <- if (is.infinite(at)) sum(is.infinite(s)) else sum(s >= at - 1e-9 * max(1, at))
    p <- if (exact) hits / length(s) else (hits + 1) / (draws + 1)
  }
  list(case = case, interval = interval, p = p, exact = exact)
}

shrink <- function(y, n) {
  ok <- n > 0
  if (sum(y[ok]) == 0) return(NULL)
  lambda <- sum(y[ok]) / sum(n[ok]); e <- n[ok] * lambda
  a <- 1 / max(0.01, (sum((y[ok] - e)^2) - sum(e)) / sum(e^2))
  data.frame(pupilId = names(y)[ok], mean = (a + y[ok]) / (a + e), low = qgamma(0.05, a + y[ok], a + e), high = qgamma(0.95, a + y[ok], a + e),
             bandLow = qpois(0.05, e), bandHigh = qpois(0.95, e))
}

gini <- function(y, n) {
  ok <- n > 0; y <- y[ok]; n <- n[ok]
  if (sum(y) == 0) return(NULL)
  o <- order(y / n); p <- c(0, cumsum(n[o]) / sum(n)); l <- c(0, cumsum(y[o]) / sum(y))
  1 - sum(diff(p) * (l[-1] + l[-length(l)]))
}

start <- proc.time()[["elapsed"]]
set.seed(1)
found <- tally()
there <- rownames(found$y)
# As in the file: a moment adds to y and n in turn, so evidence is Σy for rates, visits with an end, or Σn.
evidence <- function(id, among) {
  use <- among & found$n[, id] > 0
  if (id == "supportTime") sum(found$events[use, id])
  else if (table[[id]][[3]] == "rate" && id != "feedbackPerTurn") sum(found$y[use, id])
  else sum(found$n[use, id])
}
contrasts <- list()
for (g in class$groupings) {
  own <- setNames(vapply(class$pupils, function(p) or(p$groups[[g$id]], ""), ""), pupils)[there]
  values <- vapply(g$values, `[[`, "", "id")
  for (i in seq_along(values)) for (j in seq_along(values)) if (i < j) for (id in names(table)) {
    among <- own %in% values[c(i, j)]
    result <- if (!found$comparable[[id]]) list(case = "notWatched")
      else contrast(found$y[among, id], found$n[among, id], own[among] == values[i], table[[id]][[2]], table[[id]][[3]], evidence(id, among))
    contrasts[[length(contrasts) + 1]] <- c(list(grouping = g$id, a = values[i], b = values[j], indicator = id), result)
  }
}
rates <- names(table)[vapply(table, function(row) row[[3]] == "rate", NA)]
estimates <- Filter(Negate(is.null), sapply(rates, function(id) shrink(found$y[, id], found$n[, id]), simplify = FALSE))
turns <- c("turnRate")
unevenness <- gini(found$y[, turns], found$n[, turns])
dealt <- if (is.null(unevenness)) NULL else {
  n <- found$n[found$n[, turns] > 0, turns]
  quantile(apply(rmultinom(5000, sum(found$y[found$n[, turns] > 0, turns]), n / sum(n)), 2, gini, n = n), c(0.05, 0.5, 0.95), type = 1, names = FALSE)
}
if (timed) {
  cat(round(1000 * (proc.time()[["elapsed"]] - start)), "\n")
} else {
  tallies <- lapply(names(table), function(id) list(id = id, class = if (sum(found$n[, id]) > 0) sum(found$y[found$n[, id] > 0, id]) / sum(found$n[, id]) else NULL,
                                                    y = found$y[, id], n = found$n[, id]))
  out <- list(pupils = there, indicators = tallies, contrasts = contrasts, estimates = estimates, gini = unevenness, dealt = dealt)
  cat(toJSON(out, digits = NA, auto_unbox = TRUE, null = "null", na = "null"), "\n")
}
