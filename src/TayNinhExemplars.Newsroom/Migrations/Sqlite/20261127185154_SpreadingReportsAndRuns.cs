using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SpreadingReportsAndRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RecordingPath",
                table: "Relays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "RecordingSeconds",
                table: "Relays",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "OutgoingMail",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AcknowledgedUtc",
                table: "Nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Royalty",
                table: "Copies",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndFollowedUtc",
                table: "Consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerLinks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UsedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardLabels",
                columns: table => new
                {
                    AwardId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StoryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardLabels", x => new { x.AwardId, x.StoryId });
                });

            migrationBuilder.CreateTable(
                name: "AwardSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AwardId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardSteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StartsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OverUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reported = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    FieldId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    LevelId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TargetId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportReminders",
                columns: table => new
                {
                    DutyId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Late = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReminders", x => new { x.DutyId, x.From, x.Late });
                });

            migrationBuilder.CreateTable(
                name: "SignedReports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FiguresJson = table.Column<string>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SignedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SignedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TeachingPacks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false),
                    Entries = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BuiltUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BuiltBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    LeftOut = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeachingPacks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowRuns",
                columns: table => new
                {
                    WorkflowId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    WorkflowTypeId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CorrelationId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    FaultMessage = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowRuns", x => x.WorkflowId);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowTriggers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkflowTypeId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WorkflowId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowTriggers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_UntilUtc",
                table: "Sanctions",
                column: "UntilUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerLinks_IssuedUtc",
                table: "AnswerLinks",
                column: "IssuedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AwardLabels_StoryId",
                table: "AwardLabels",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardSteps_AwardId_Step",
                table: "AwardSteps",
                columns: new[] { "AwardId", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_EventIndex_ContentItemId",
                table: "EventIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_EventIndex_Latest_Reported_OverUtc",
                table: "EventIndex",
                columns: new[] { "Latest", "Reported", "OverUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_EventIndex_Published_StartsUtc",
                table: "EventIndex",
                columns: new[] { "Published", "StartsUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportItems_ContentItemId",
                table: "ReportItems",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportItems_ContentType_Published_Day",
                table: "ReportItems",
                columns: new[] { "ContentType", "Published", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportItems_ContentType_Published_UnitId",
                table: "ReportItems",
                columns: new[] { "ContentType", "Published", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLinks_ContentItemId_Relation",
                table: "ReportLinks",
                columns: new[] { "ContentItemId", "Relation" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportLinks_TargetId_Relation_Published",
                table: "ReportLinks",
                columns: new[] { "TargetId", "Relation", "Published" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedReports_SignedUtc",
                table: "SignedReports",
                column: "SignedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_SignedReports_UnitId_From_To",
                table: "SignedReports",
                columns: new[] { "UnitId", "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TeachingPacks_ChangedUtc",
                table: "TeachingPacks",
                column: "ChangedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowRuns_CorrelationId_Status",
                table: "WorkflowRuns",
                columns: new[] { "CorrelationId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowRuns_WorkflowTypeId_ChangedUtc",
                table: "WorkflowRuns",
                columns: new[] { "WorkflowTypeId", "ChangedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerLinks");

            migrationBuilder.DropTable(
                name: "AwardLabels");

            migrationBuilder.DropTable(
                name: "AwardSteps");

            migrationBuilder.DropTable(
                name: "EventIndex");

            migrationBuilder.DropTable(
                name: "ReportItems");

            migrationBuilder.DropTable(
                name: "ReportLinks");

            migrationBuilder.DropTable(
                name: "ReportReminders");

            migrationBuilder.DropTable(
                name: "SignedReports");

            migrationBuilder.DropTable(
                name: "TeachingPacks");

            migrationBuilder.DropTable(
                name: "WorkflowRuns");

            migrationBuilder.DropTable(
                name: "WorkflowTriggers");

            migrationBuilder.DropIndex(
                name: "IX_Sanctions_UntilUtc",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "RecordingPath",
                table: "Relays");

            migrationBuilder.DropColumn(
                name: "RecordingSeconds",
                table: "Relays");

            migrationBuilder.DropColumn(
                name: "Html",
                table: "OutgoingMail");

            migrationBuilder.DropColumn(
                name: "AcknowledgedUtc",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "Royalty",
                table: "Copies");

            migrationBuilder.DropColumn(
                name: "EndFollowedUtc",
                table: "Consents");
        }
    }
}
