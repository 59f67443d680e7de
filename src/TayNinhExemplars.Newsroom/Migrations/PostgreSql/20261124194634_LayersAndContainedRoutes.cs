using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TayNinhExemplars.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LayersAndContainedRoutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContainedContentItemId",
                table: "AutorouteIndex",
                type: "character varying(26)",
                maxLength: 26,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AirCorrections",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WrongEpisodeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    IntoEpisodeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Wrong = table.Column<string>(type: "text", nullable: false),
                    Right = table.Column<string>(type: "text", nullable: false),
                    Apology = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AiredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AirCorrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AirSheets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    Checks = table.Column<string>(type: "text", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AudioPath = table.Column<string>(type: "text", nullable: false),
                    AudioSeconds = table.Column<double>(type: "double precision", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AirSheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Episodes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ProgrammeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartMinute = table.Column<int>(type: "integer", nullable: false),
                    StandardSeconds = table.Column<int>(type: "integer", nullable: false),
                    RepeatOf = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Items = table.Column<string>(type: "text", nullable: false),
                    Log = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Episodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EpisodeStories",
                columns: table => new
                {
                    EpisodeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeStories", x => new { x.EpisodeId, x.ContentItemId });
                });

            migrationBuilder.CreateTable(
                name: "LayerIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Layer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Zone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position = table.Column<double>(type: "double precision", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LayerIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NoticeDigests",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Digest = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    LastUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeDigests", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "PendingUploads",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Folder = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Only = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    StartedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Path = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StandardSeconds = table.Column<int>(type: "integer", nullable: false),
                    SyllablesPerMinute = table.Column<int>(type: "integer", nullable: true),
                    Slots = table.Column<string>(type: "text", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ReadUtc_MailedUtc_AtUtc",
                table: "Notices",
                columns: new[] { "ReadUtc", "MailedUtc", "AtUtc" });

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
                name: "IX_AirSheets_ContentItemId_Serial",
                table: "AirSheets",
                columns: new[] { "ContentItemId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_AirSheets_Serial",
                table: "AirSheets",
                column: "Serial",
                unique: true);

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
                name: "IX_LayerIndex_ContentItemId",
                table: "LayerIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_LayerIndex_Published",
                table: "LayerIndex",
                column: "Published");

            migrationBuilder.CreateIndex(
                name: "IX_PendingUploads_ExpiresUtc",
                table: "PendingUploads",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_PendingUploads_UserId_StartedUtc",
                table: "PendingUploads",
                columns: new[] { "UserId", "StartedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Name",
                table: "Programmes",
                column: "Name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AirCorrections");

            migrationBuilder.DropTable(
                name: "AirSheets");

            migrationBuilder.DropTable(
                name: "Episodes");

            migrationBuilder.DropTable(
                name: "EpisodeStories");

            migrationBuilder.DropTable(
                name: "LayerIndex");

            migrationBuilder.DropTable(
                name: "NoticeDigests");

            migrationBuilder.DropTable(
                name: "PendingUploads");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropIndex(
                name: "IX_Notices_ReadUtc_MailedUtc_AtUtc",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_AutorouteIndex_ContainedContentItemId",
                table: "AutorouteIndex");

            migrationBuilder.DropColumn(
                name: "ContainedContentItemId",
                table: "AutorouteIndex");
        }
    }
}
