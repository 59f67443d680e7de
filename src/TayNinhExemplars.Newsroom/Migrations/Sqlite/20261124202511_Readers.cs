using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_Polls_ContentItemId",
                table: "Polls",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PollVotes_ReaderKey",
                table: "PollVotes",
                column: "ReaderKey");

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
                name: "IX_Sanctions_AuthorKey_UntilUtc",
                table: "Sanctions",
                columns: new[] { "AuthorKey", "UntilUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_TextErrors_ClosedUtc_AtUtc",
                table: "TextErrors",
                columns: new[] { "ClosedUtc", "AtUtc" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "PollOptions");

            migrationBuilder.DropTable(
                name: "Polls");

            migrationBuilder.DropTable(
                name: "PollVotes");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "RatingTotals");

            migrationBuilder.DropTable(
                name: "Sanctions");

            migrationBuilder.DropTable(
                name: "TextErrors");

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
        }
    }
}
