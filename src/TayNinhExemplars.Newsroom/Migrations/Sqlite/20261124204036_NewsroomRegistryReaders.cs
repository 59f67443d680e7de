using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NewsroomRegistryReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Latest_ContentType_ModifiedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Latest_Owner_ModifiedUtc",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Published_ContentType_PublishedUtc_Id",
                table: "ContentItems");

            migrationBuilder.AddColumn<string>(
                name: "ContainedContentItemId",
                table: "AutorouteIndex",
                type: "TEXT",
                maxLength: 26,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AirCorrections",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    WrongEpisodeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    IntoEpisodeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Wrong = table.Column<string>(type: "TEXT", nullable: false),
                    Right = table.Column<string>(type: "TEXT", nullable: false),
                    Apology = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AiredUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AirCorrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Airings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    RelayId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Session = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    Clusters = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    LoggedBy = table.Column<string>(type: "TEXT", nullable: false),
                    LoggedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Airings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AirSheets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Passed = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Checks = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AudioPath = table.Column<string>(type: "TEXT", nullable: false),
                    AudioSeconds = table.Column<double>(type: "REAL", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AirSheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditTrail",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTrail", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "AwardChanges",
                columns: table => new
                {
                    AwardId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FollowedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardChanges", x => new { x.AwardId, x.Status });
                });

            migrationBuilder.CreateTable(
                name: "AwardImportRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    CandidateId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    CandidateName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Choice = table.Column<int>(type: "INTEGER", nullable: false),
                    AwardId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImportRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardImports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    File = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    UploadedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AppliedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProblemArgs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecisionKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Grantor = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RecipientSpelling = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RecipientUnit = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Linked = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bulletins",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Script = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false),
                    AudioPath = table.Column<string>(type: "TEXT", nullable: false),
                    AudioSeconds = table.Column<double>(type: "REAL", nullable: true),
                    SuggestedSlot = table.Column<string>(type: "TEXT", nullable: false),
                    UseBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedByName = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recall = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bulletins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StoryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommentAuthors",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Approved = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentAuthors", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "CommentEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommentLikes",
                columns: table => new
                {
                    CommentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ReaderKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentLikes", x => new { x.CommentId, x.ReaderKey });
                });

            migrationBuilder.CreateTable(
                name: "CommentReports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    CommentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    IsLegal = table.Column<int>(type: "INTEGER", nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    Law = table.Column<string>(type: "TEXT", nullable: false),
                    ReporterName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReporterEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ReporterKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Comments",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ParentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    AuthorKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Near = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Nonce = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Voice = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsQuestion = table.Column<int>(type: "INTEGER", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PostedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsFeatured = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPinned = table.Column<int>(type: "INTEGER", nullable: false),
                    Likes = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenReports = table.Column<int>(type: "INTEGER", nullable: false),
                    Appeal = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AppealText = table.Column<string>(type: "TEXT", nullable: false),
                    AppealedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmationRequests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AnsweredAs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmationRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SignedBySubject = table.Column<int>(type: "INTEGER", nullable: false),
                    Representative = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purposes = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Channels = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FileId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawalReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WithdrawalDueUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Consultations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    MeetsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Candidates = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Report = table.Column<string>(type: "TEXT", nullable: false),
                    ReportIsPublic = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consultations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContentHolds",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentHolds", x => x.ContentItemId);
                });

            migrationBuilder.CreateTable(
                name: "Copies",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    WorkflowId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WorkflowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsOpen = table.Column<int>(type: "INTEGER", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AssigneeId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    DeskId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    EmbargoUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ScheduledUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Placement = table.Column<string>(type: "TEXT", nullable: false),
                    IsSensitive = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Copies", x => x.ContentItemId);
                });

            migrationBuilder.CreateTable(
                name: "CopyComments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", nullable: false),
                    Passage = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResolvedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyComments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CopyEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    FromState = table.Column<string>(type: "TEXT", nullable: false),
                    ToState = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CopyLocks",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyLocks", x => x.ContentItemId);
                });

            migrationBuilder.CreateTable(
                name: "CopyTicks",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    CheckId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyTicks", x => new { x.ContentItemId, x.CheckId });
                });

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    IsStatutory = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CriteriaSets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Threshold = table.Column<double>(type: "REAL", nullable: false),
                    Quorum = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriteriaSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    Units = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Closure = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeskTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskTasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistinctExemplars",
                columns: table => new
                {
                    OneId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OtherId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", nullable: false),
                    SaidUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctExemplars", x => new { x.OneId, x.OtherId });
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Recognition = table.Column<int>(type: "INTEGER", nullable: false),
                    RecognitionDecision = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RecognizedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecognitionNote = table.Column<string>(type: "TEXT", nullable: false),
                    HeldSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HoldReason = table.Column<string>(type: "TEXT", nullable: false),
                    PausedSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PauseReason = table.Column<string>(type: "TEXT", nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedInto = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.ExemplarId);
                });

            migrationBuilder.CreateTable(
                name: "DossierStages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Work = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierStages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Episodes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ProgrammeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    StandardSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    RepeatOf = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    Log = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Episodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EpisodeStories",
                columns: table => new
                {
                    EpisodeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeStories", x => new { x.EpisodeId, x.ContentItemId });
                });

            migrationBuilder.CreateTable(
                name: "EvidenceSources",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StoryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FileId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ShownToReaders = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceSources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExemplarChecks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ExemplarName = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Member = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PlannedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Effect = table.Column<string>(type: "TEXT", nullable: false),
                    Efficiency = table.Column<string>(type: "TEXT", nullable: false),
                    Potential = table.Column<string>(type: "TEXT", nullable: false),
                    Difficulties = table.Column<string>(type: "TEXT", nullable: false),
                    Support = table.Column<string>(type: "TEXT", nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemplarChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExemplarIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Spelling = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemplarIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FrontOpinions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReplyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", nullable: false),
                    RepliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Published = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontOpinions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LayerIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Layer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<double>(type: "REAL", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LayerIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MutedNotices",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MutedNotices", x => new { x.UserId, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "Nominations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Nominee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Deeds = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SenderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SenderContact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileIds = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReceivedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    HandledBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NoticeDigests",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeDigests", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TextKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Args = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Opinions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConsultationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceiptHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReceivedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Candidate = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    HandledBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opinions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMail",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    QueuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextTryUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PendingUploads",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Folder = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Only = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PollOptions",
                columns: table => new
                {
                    PollId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollOptions", x => new { x.PollId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Polls",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Polls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PollVotes",
                columns: table => new
                {
                    PollId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ReaderKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollVotes", x => new { x.PollId, x.ReaderKey });
                });

            migrationBuilder.CreateTable(
                name: "PrivateFiles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivateFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StandardSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    SyllablesPerMinute = table.Column<int>(type: "INTEGER", nullable: true),
                    Slots = table.Column<string>(type: "TEXT", nullable: false),
                    IsActive = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ReaderKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stars = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Near = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Wide = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HeldBy = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => new { x.ContentItemId, x.ReaderKey });
                });

            migrationBuilder.CreateTable(
                name: "RatingTotals",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Sum = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Held = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingTotals", x => x.ContentItemId);
                });

            migrationBuilder.CreateTable(
                name: "Relays",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    BulletinId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadIn = table.Column<string>(type: "TEXT", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AcceptedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AdaptedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: false),
                    RecallRemark = table.Column<string>(type: "TEXT", nullable: false),
                    RecallConfirmedBy = table.Column<string>(type: "TEXT", nullable: false),
                    RecallConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRounds",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CriteriaId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Minutes = table.Column<string>(type: "TEXT", nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoundDiscussion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    NomineeId = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundDiscussion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoundMembers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Chairs = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundMembers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoundNominees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Statement = table.Column<string>(type: "TEXT", nullable: false),
                    NominatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    Passed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundNominees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sanctions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AuthorKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    FromUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    LiftedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sanctions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScoreSheets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    NomineeId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Marks = table.Column<string>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreSheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LocalityId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    DeskId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Clusters = table.Column<string>(type: "TEXT", nullable: false),
                    IsActive = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoryReuses",
                columns: table => new
                {
                    CopyContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceTitle = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryReuses", x => x.CopyContentItemId);
                });

            migrationBuilder.CreateTable(
                name: "Takedowns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", nullable: false),
                    Permanent = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PutBackUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PutBackBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Takedowns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TextErrors",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Proposal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsMended = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextErrors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitMembers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", nullable: false),
                    Member = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitMembers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ViewHours",
                columns: table => new
                {
                    Hour = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViewHours", x => new { x.Hour, x.ContentItemId });
                });

            migrationBuilder.CreateTable(
                name: "ViewRanks",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Window = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViewRanks", x => new { x.ContentItemId, x.Window });
                });

            migrationBuilder.CreateTable(
                name: "ViewRolls",
                columns: table => new
                {
                    Window = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    RolledTo = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViewRolls", x => x.Window);
                });

            migrationBuilder.CreateTable(
                name: "ViewSources",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hour = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViewSources", x => x.Source);
                });

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WebhookId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    QueuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextTryUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SealedSecret = table.Column<string>(type: "TEXT", nullable: false),
                    IsEnabled = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDeliveredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Workflows",
                columns: table => new
                {
                    WorkflowId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                    IsCurrent = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Workflows", x => new { x.WorkflowId, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "ConfirmationQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmationQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConfirmationQuestions_ConfirmationRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ConfirmationRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Recommendations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reply = table.Column<string>(type: "TEXT", nullable: false),
                    RepliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DelegationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recommendations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recommendations_Delegations_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_ContentType_Latest_ModifiedUtc_Id",
                table: "ContentItems",
                columns: new[] { "ContentType", "Latest", "ModifiedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_ContentType_Published_PublishedUtc_Id",
                table: "ContentItems",
                columns: new[] { "ContentType", "Published", "PublishedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_ModifiedUtc_Id",
                table: "ContentItems",
                columns: new[] { "ModifiedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Owner_Latest_ModifiedUtc",
                table: "ContentItems",
                columns: new[] { "Owner", "Latest", "ModifiedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AutorouteIndex_ContainedContentItemId",
                table: "AutorouteIndex",
                column: "ContainedContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AirCorrections_ContentItemId",
                table: "AirCorrections",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AirCorrections_IntoEpisodeId",
                table: "AirCorrections",
                column: "IntoEpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_Airings_RelayId",
                table: "Airings",
                column: "RelayId");

            migrationBuilder.CreateIndex(
                name: "IX_Airings_StationId_Day",
                table: "Airings",
                columns: new[] { "StationId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_AirSheets_ContentItemId_Serial",
                table: "AirSheets",
                columns: new[] { "ContentItemId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_AirSheets_Serial",
                table: "AirSheets",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_Action_Sequence",
                table: "AuditTrail",
                columns: new[] { "Action", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_ActorId_Sequence",
                table: "AuditTrail",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_AtUtc",
                table: "AuditTrail",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_SubjectId_Sequence",
                table: "AuditTrail",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImportRows_ImportId_Verdict_Id",
                table: "AwardImportRows",
                columns: new[] { "ImportId", "Verdict", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_State_UploadedUtc",
                table: "AwardImports",
                columns: new[] { "State", "UploadedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardIndex_ContentItemId",
                table: "AwardIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardIndex_DecisionKey_DecisionDate",
                table: "AwardIndex",
                columns: new[] { "DecisionKey", "DecisionDate" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardIndex_Status_Published",
                table: "AwardIndex",
                columns: new[] { "Status", "Published" });

            migrationBuilder.CreateIndex(
                name: "IX_Bulletins_IssuedUtc",
                table: "Bulletins",
                column: "IssuedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Bulletins_SourceContentItemId",
                table: "Bulletins",
                column: "SourceContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Claims_StoryId",
                table: "Claims",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentEvents_CommentId_Id",
                table: "CommentEvents",
                columns: new[] { "CommentId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CommentLikes_ReaderKey",
                table: "CommentLikes",
                column: "ReaderKey");

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_CodeHash",
                table: "CommentReports",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_CommentId",
                table: "CommentReports",
                column: "CommentId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_State_AtUtc",
                table: "CommentReports",
                columns: new[] { "State", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Appeal_AppealedUtc",
                table: "Comments",
                columns: new[] { "Appeal", "AppealedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AuthorKey_PostedUtc",
                table: "Comments",
                columns: new[] { "AuthorKey", "PostedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CodeHash",
                table: "Comments",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ContentItemId_State_ParentId_PostedUtc",
                table: "Comments",
                columns: new[] { "ContentItemId", "State", "ParentId", "PostedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_DecidedUtc",
                table: "Comments",
                column: "DecidedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Near_PostedUtc",
                table: "Comments",
                columns: new[] { "Near", "PostedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Nonce",
                table: "Comments",
                column: "Nonce",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comments_OpenReports_PostedUtc",
                table: "Comments",
                columns: new[] { "OpenReports", "PostedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ParentId",
                table: "Comments",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_PostedUtc",
                table: "Comments",
                columns: new[] { "State", "PostedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_TextHash_PostedUtc",
                table: "Comments",
                columns: new[] { "TextHash", "PostedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationQuestions_RequestId",
                table: "ConfirmationQuestions",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationRequests_ExpiresUtc",
                table: "ConfirmationRequests",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationRequests_SubjectKind_SubjectId",
                table: "ConfirmationRequests",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Consents_ExemplarId",
                table: "Consents",
                column: "ExemplarId");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_ValidTo",
                table: "Consents",
                column: "ValidTo");

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_Slug",
                table: "Consultations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_State_OpenedOn",
                table: "Consultations",
                columns: new[] { "State", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Copies_IsOpen_AssigneeId_DueUtc",
                table: "Copies",
                columns: new[] { "IsOpen", "AssigneeId", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Copies_IsOpen_AuthorId_DueUtc",
                table: "Copies",
                columns: new[] { "IsOpen", "AuthorId", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Copies_IsOpen_DeskId_State_DueUtc",
                table: "Copies",
                columns: new[] { "IsOpen", "DeskId", "State", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Copies_WorkflowId_IsOpen_State_DueUtc_ContentItemId",
                table: "Copies",
                columns: new[] { "WorkflowId", "IsOpen", "State", "DueUtc", "ContentItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Copies_WorkflowId_State_SinceUtc",
                table: "Copies",
                columns: new[] { "WorkflowId", "State", "SinceUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CopyComments_ContentItemId_Id",
                table: "CopyComments",
                columns: new[] { "ContentItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CopyEvents_ContentItemId_Id",
                table: "CopyEvents",
                columns: new[] { "ContentItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CopyLocks_SeenUtc",
                table: "CopyLocks",
                column: "SeenUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_AtUtc",
                table: "Corrections",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_ContentItemId_Id",
                table: "Corrections",
                columns: new[] { "ContentItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CriteriaSets_UnitName_Name_Version",
                table: "CriteriaSets",
                columns: new[] { "UnitName", "Name", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskTasks_ContentItemId",
                table: "DeskTasks",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskTasks_Kind_Key",
                table: "DeskTasks",
                columns: new[] { "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskTasks_Role_ClosedUtc_DueUtc",
                table: "DeskTasks",
                columns: new[] { "Role", "ClosedUtc", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_DistinctExemplars_OtherId",
                table: "DistinctExemplars",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_HeldSinceUtc",
                table: "Dossiers",
                column: "HeldSinceUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Recognition_RecognizedOn",
                table: "Dossiers",
                columns: new[] { "Recognition", "RecognizedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DossierStages_ExemplarId_Stage",
                table: "DossierStages",
                columns: new[] { "ExemplarId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_DossierStages_Stage_On",
                table: "DossierStages",
                columns: new[] { "Stage", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_Day_StartMinute",
                table: "Episodes",
                columns: new[] { "Day", "StartMinute" });

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_ProgrammeId_Day",
                table: "Episodes",
                columns: new[] { "ProgrammeId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeStories_ContentItemId_Day",
                table: "EpisodeStories",
                columns: new[] { "ContentItemId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceSources_StoryId",
                table: "EvidenceSources",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarChecks_DoneOn_DueOn",
                table: "ExemplarChecks",
                columns: new[] { "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarChecks_ExemplarId",
                table: "ExemplarChecks",
                column: "ExemplarId");

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarIndex_ContentItemId",
                table: "ExemplarIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarIndex_Latest_Name",
                table: "ExemplarIndex",
                columns: new[] { "Latest", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarIndex_NameKey",
                table: "ExemplarIndex",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_FrontOpinions_ReplyDueOn",
                table: "FrontOpinions",
                column: "ReplyDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_LayerIndex_ContentItemId",
                table: "LayerIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_LayerIndex_Published",
                table: "LayerIndex",
                column: "Published");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_Code",
                table: "Nominations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_State_ReceivedUtc",
                table: "Nominations",
                columns: new[] { "State", "ReceivedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ReadUtc_MailedUtc_AtUtc",
                table: "Notices",
                columns: new[] { "ReadUtc", "MailedUtc", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UserId_Id",
                table: "Notices",
                columns: new[] { "UserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UserId_ReadUtc",
                table: "Notices",
                columns: new[] { "UserId", "ReadUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Opinions_ConsultationId_Number",
                table: "Opinions",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Opinions_ReceiptHash",
                table: "Opinions",
                column: "ReceiptHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_SentUtc_FailedUtc_NextTryUtc",
                table: "OutgoingMail",
                columns: new[] { "SentUtc", "FailedUtc", "NextTryUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingUploads_ExpiresUtc",
                table: "PendingUploads",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_PendingUploads_UserId_StartedUtc",
                table: "PendingUploads",
                columns: new[] { "UserId", "StartedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Polls_ContentItemId",
                table: "Polls",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PollVotes_ReaderKey",
                table: "PollVotes",
                column: "ReaderKey");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Name",
                table: "Programmes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ContentItemId_FirstUtc",
                table: "Ratings",
                columns: new[] { "ContentItemId", "FirstUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_FirstUtc",
                table: "Ratings",
                column: "FirstUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ReaderKey",
                table: "Ratings",
                column: "ReaderKey");

            migrationBuilder.CreateIndex(
                name: "IX_RatingTotals_Held",
                table: "RatingTotals",
                column: "Held");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendations_DelegationId",
                table: "Recommendations",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_Relays_BulletinId_StationId",
                table: "Relays",
                columns: new[] { "BulletinId", "StationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relays_StationId_State_SinceUtc",
                table: "Relays",
                columns: new[] { "StationId", "State", "SinceUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_Year_State",
                table: "ReviewRounds",
                columns: new[] { "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RoundDiscussion_RoundId_NomineeId",
                table: "RoundDiscussion",
                columns: new[] { "RoundId", "NomineeId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoundMembers_RoundId_UserId",
                table: "RoundMembers",
                columns: new[] { "RoundId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundMembers_UserId",
                table: "RoundMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_RoundNominees_ExemplarId",
                table: "RoundNominees",
                column: "ExemplarId");

            migrationBuilder.CreateIndex(
                name: "IX_RoundNominees_RoundId_ExemplarId",
                table: "RoundNominees",
                columns: new[] { "RoundId", "ExemplarId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_AuthorKey_UntilUtc",
                table: "Sanctions",
                columns: new[] { "AuthorKey", "UntilUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheets_RoundId_NomineeId_MemberId",
                table: "ScoreSheets",
                columns: new[] { "RoundId", "NomineeId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stations_Name",
                table: "Stations",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoryReuses_SourceContentItemId",
                table: "StoryReuses",
                column: "SourceContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Takedowns_ContentItemId_Id",
                table: "Takedowns",
                columns: new[] { "ContentItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TextErrors_ClosedUtc_AtUtc",
                table: "TextErrors",
                columns: new[] { "ClosedUtc", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMembers_UnitId",
                table: "UnitMembers",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ViewRanks_Window_Count",
                table: "ViewRanks",
                columns: new[] { "Window", "Count" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_DeliveredUtc_FailedUtc_NextTryUtc",
                table: "WebhookDeliveries",
                columns: new[] { "DeliveredUtc", "FailedUtc", "NextTryUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_WebhookId",
                table: "WebhookDeliveries",
                column: "WebhookId");

            migrationBuilder.CreateIndex(
                name: "IX_Webhooks_Url",
                table: "Webhooks",
                column: "Url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Workflows_IsCurrent_WorkflowId",
                table: "Workflows",
                columns: new[] { "IsCurrent", "WorkflowId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AirCorrections");

            migrationBuilder.DropTable(
                name: "Airings");

            migrationBuilder.DropTable(
                name: "AirSheets");

            migrationBuilder.DropTable(
                name: "AuditHead");

            migrationBuilder.DropTable(
                name: "AuditTrail");

            migrationBuilder.DropTable(
                name: "AwardChanges");

            migrationBuilder.DropTable(
                name: "AwardImportRows");

            migrationBuilder.DropTable(
                name: "AwardImports");

            migrationBuilder.DropTable(
                name: "AwardIndex");

            migrationBuilder.DropTable(
                name: "Bulletins");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "CommentAuthors");

            migrationBuilder.DropTable(
                name: "CommentEvents");

            migrationBuilder.DropTable(
                name: "CommentLikes");

            migrationBuilder.DropTable(
                name: "CommentReports");

            migrationBuilder.DropTable(
                name: "Comments");

            migrationBuilder.DropTable(
                name: "ConfirmationQuestions");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "Consultations");

            migrationBuilder.DropTable(
                name: "ContentHolds");

            migrationBuilder.DropTable(
                name: "Copies");

            migrationBuilder.DropTable(
                name: "CopyComments");

            migrationBuilder.DropTable(
                name: "CopyEvents");

            migrationBuilder.DropTable(
                name: "CopyLocks");

            migrationBuilder.DropTable(
                name: "CopyTicks");

            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "CriteriaSets");

            migrationBuilder.DropTable(
                name: "DeskTasks");

            migrationBuilder.DropTable(
                name: "DistinctExemplars");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropTable(
                name: "DossierStages");

            migrationBuilder.DropTable(
                name: "Episodes");

            migrationBuilder.DropTable(
                name: "EpisodeStories");

            migrationBuilder.DropTable(
                name: "EvidenceSources");

            migrationBuilder.DropTable(
                name: "ExemplarChecks");

            migrationBuilder.DropTable(
                name: "ExemplarIndex");

            migrationBuilder.DropTable(
                name: "FrontOpinions");

            migrationBuilder.DropTable(
                name: "LayerIndex");

            migrationBuilder.DropTable(
                name: "MutedNotices");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "NoticeDigests");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Opinions");

            migrationBuilder.DropTable(
                name: "OutgoingMail");

            migrationBuilder.DropTable(
                name: "PendingUploads");

            migrationBuilder.DropTable(
                name: "PollOptions");

            migrationBuilder.DropTable(
                name: "Polls");

            migrationBuilder.DropTable(
                name: "PollVotes");

            migrationBuilder.DropTable(
                name: "PrivateFiles");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "RatingTotals");

            migrationBuilder.DropTable(
                name: "Recommendations");

            migrationBuilder.DropTable(
                name: "Relays");

            migrationBuilder.DropTable(
                name: "ReviewRounds");

            migrationBuilder.DropTable(
                name: "RoundDiscussion");

            migrationBuilder.DropTable(
                name: "RoundMembers");

            migrationBuilder.DropTable(
                name: "RoundNominees");

            migrationBuilder.DropTable(
                name: "Sanctions");

            migrationBuilder.DropTable(
                name: "ScoreSheets");

            migrationBuilder.DropTable(
                name: "Stations");

            migrationBuilder.DropTable(
                name: "StoryReuses");

            migrationBuilder.DropTable(
                name: "Takedowns");

            migrationBuilder.DropTable(
                name: "TextErrors");

            migrationBuilder.DropTable(
                name: "UnitMembers");

            migrationBuilder.DropTable(
                name: "ViewHours");

            migrationBuilder.DropTable(
                name: "ViewRanks");

            migrationBuilder.DropTable(
                name: "ViewRolls");

            migrationBuilder.DropTable(
                name: "ViewSources");

            migrationBuilder.DropTable(
                name: "WebhookDeliveries");

            migrationBuilder.DropTable(
                name: "Webhooks");

            migrationBuilder.DropTable(
                name: "Workflows");

            migrationBuilder.DropTable(
                name: "ConfirmationRequests");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_ContentType_Latest_ModifiedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_ContentType_Published_PublishedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_ModifiedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Owner_Latest_ModifiedUtc",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_AutorouteIndex_ContainedContentItemId",
                table: "AutorouteIndex");

            migrationBuilder.DropColumn(
                name: "ContainedContentItemId",
                table: "AutorouteIndex");

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Latest_ContentType_ModifiedUtc_Id",
                table: "ContentItems",
                columns: new[] { "Latest", "ContentType", "ModifiedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Latest_Owner_ModifiedUtc",
                table: "ContentItems",
                columns: new[] { "Latest", "Owner", "ModifiedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Published_ContentType_PublishedUtc_Id",
                table: "ContentItems",
                columns: new[] { "Published", "ContentType", "PublishedUtc", "Id" });
        }
    }
}
